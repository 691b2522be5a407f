using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Pages that a viewer of descriptions or a site of components draws, saved as HTML.</summary>
public sealed class SavedViewerTests
{
    public static TheoryData<string, string, string[]> SavedPages => new()
    {
        {
            "parts of lines in bold, truth of null behind types, and statuses as tabs",
            """
            <h1>Send</h1><pre><span>POST</span> <h2>https://api.acme.example/:account/messages</h2></pre>
            <h3>Path Parameters</h3><ul><div><span><strong>account</strong><span>string</span><span></span><span>required</span></span><p><strong>Possible values: </strong><code>&gt;= 3 characters</code> and <code>&lt;= 50 characters</code></p></div></ul>
            <h3>Body<strong> required</strong></h3><ul>
            <div><span><strong>source</strong><span>string</span><span>nullable</span></span><p><strong>Possible values: </strong><code>&lt;= 16 characters</code></p><p>Who sends it.</p></div>
            <div><span><strong>to</strong><span>string</span><span></span><span>required</span></span><p>The number.</p></div>
            <div><span><strong>link</strong><span>uri</span><span>nullable</span></span><p>Where it is told.</p></div></ul>
            <h2>Responses</h2><div><div>200</div><div>400</div><div>401</div></div><div><p>It has an id.</p><pre><code class="language-json">{ "id": "1" }</code></pre></div>
            """,
            ["POST https://api.acme.example/{account}/messages", "envelope http - $ 200", "path account string required length=3..50", "body source string nullable length=..16", "body to string required", "body link uri nullable", "data.id string", "statuses 200= | 400= | 401="]
        },
        {
            "terms whose definitions end with labelled facts, and a list of types",
            """
            <h1>Publish</h1><p>POST https://api.acme.example/publish</p><h2>Request Parameters</h2>
            <dl><dt><b><code>Message</code></b></dt><dd><p>What is said.</p><p>Constraints:</p><ul><li>It is UTF-8.</li></ul><p>Type: String</p><p>Required: Yes</p></dd>
            <dt><code>Shape</code></dt><dd><p>How it goes.</p><p>Type: Shape object</p><p>Required: No</p></dd></dl>
            <h2>Definitions</h2><table><tr><th>Name</th><th>Description</th></tr><tr><td>Shape</td><td>How it goes.</td></tr><tr><td>Recipient</td><td>Who gets it.</td></tr></table>
            <h3>Shape</h3><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>tag</td><td>string</td><td>A word.</td></tr><tr><td>wait</td><td>integer</td><td>How long.</td></tr></table>
            <h3>Recipient</h3><p>Nobody.</p>
            """,
            ["POST https://api.acme.example/publish", "envelope http - $ 200", "body Message string required", "body Shape object", "body Shape.tag string unknown", "body Shape.wait int unknown"]
        },
        {
            "the class of an element that no selector could hold",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h2>Request Body</h2><div class="a'] schema
            \ "><div>to string required</div><div>from string required</div></div>
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body from string required", "body to string required"]
        },
        {
            "objects in lists, without a word but their type",
            """
            <h1>Send</h1><p>POST https://api.acme.example/messages</p><h2>Request Body</h2>
            <ul class="properties"><li class="property"><div><span>to</span> <span>string</span> <span>required</span></div><div><p>The number.</p></div></li>
            <li class="property"><div><span>options</span> <span>object</span></div><div><p>How it goes.</p></div><ul class="children"><li class="property"><div><span>flash</span> <span>boolean</span> <span>Default: false</span></div><div><p>Whether it is shown at once.</p></div></li>
            <li class="property"><div><span>period</span> <span>object</span></div><ul class="children"><li class="property"><div><span>amount</span> <span>integer</span> <span>required</span></div><div><p>How long.</p></div></li></ul></li></ul></li>
            <li class="property"><div><span>dry</span> <span>boolean</span></div><div><p>Whether nothing is sent.</p></div></li></ul>
            """,
            ["POST https://api.acme.example/messages", "envelope http - $ 200", "body to string required", "body options object", "body options.flash boolean optional default=false", "body options.period object optional", "body options.period.amount int required", "body dry boolean"]
        },
        {
            "parameters within parts of their kind, each with its mark at the end, and replies above sentences",
            """
            <h1>Send</h1><p><span>post</span><span>https://api.acme.example/v1/message</span></p>
            <h4>Body</h4><div>
            <div class="api-schema"><div><span>messages</span><span><span>object[]</span></span><span>min: 1 · max: 200</span><span>Required</span></div><div><p>What is sent.</p></div>
            <div class="api-schema"><div><span>to</span><span>string</span><span>max: 15</span><span>Required</span></div><div><p>The number.</p></div></div>
            <div class="api-schema"><div><span>ref</span><span>string · nullable</span><span>Optional</span></div><div><p>A word of yours.</p></div></div></div>
            <div class="api-schema"><div><span>dry</span><span>boolean</span><span>Optional</span></div><div><p>Whether nothing is sent.</p></div></div></div>
            <h4>Responses</h4><div><div>202</div><div><p>Success</p></div></div>
            <div class="api-schema"><div><span>cause</span><span>integer</span><span>Required</span></div><div><p>The error code</p></div></div>
            <div><div>400</div><div><p>Bad Request. What was wrong stands beside it.</p></div></div><div><div>402</div><div><p>Payment Required. No money.</p></div></div>
            """,
            ["POST https://api.acme.example/v1/message", "envelope http - $ 202", "body messages[] object required items=1..200", "body messages[].to string required length=..15", "body messages[].ref string optional nullable", "body dry boolean", "data.cause int", "statuses 202=Success | 400=Bad Request. What was wrong stands beside it. | 402=Payment Required. No money."]
        },
        {
            "an address in a format to be chosen, and marks in brackets at the end",
            """
            <h2>Send</h2><p>URL：<code>http://api.acme.example/sendCode.[format]</code>，[format] 表示返回格式，可以为 json 或 xml。</p><p>HTTP 方法：POST</p><p>表单参数：</p>
            <table><thead><tr><th>名称</th><th>类型</th><th>说明</th></tr></thead><tbody><tr><td>mobile</td><td>String</td><td>手机号。（必传）</td></tr><tr><td>ref</td><td>String</td><td>自定义标识。（可不传）</td></tr></tbody></table>
            """,
            ["POST http://api.acme.example/sendCode.json", "envelope http - $ 200", "body mobile string required", "body ref string"]
        },
        {
            "names behind the labels of parameters, and values that a sentence sets",
            """
            <h2>Send</h2><p>POST https://api.acme.example/send</p><h3>Parameters</h3>
            <table><thead><tr><th>Parameter</th><th>Description</th><th>JSON Key</th><th>Mandatory</th></tr></thead><tbody>
            <tr><td>API Version</td><td>Which one</td><td>ver</td><td>Yes</td></tr><tr><td>Coding</td><td>Set as <code>text</code> for plain words. Set as <code>unicode</code> for others.</td><td>coding</td><td>No</td></tr><tr><td>Message</td><td>What is sent (must be 2048 characters or less).</td><td>msg</td><td>Yes</td></tr></tbody></table>
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body ver any required", "body coding enum(text,unicode)", "body msg string required length=..2048"]
        },
        {
            "a call and its replies behind buttons, an object in a row below it, values in quotes",
            """
            <h1>Send</h1><div><button><span>post</span><span>/send</span></button><div>https://api.acme.example/v1/send</div></div>
            <h5>Request Body schema: <span>application/json</span></h5>
            <table><tbody>
            <tr><td>from</td><td><span>object</span><p>Who sends it.</p></td></tr>
            <tr><td colspan="2"><div><table><tbody><tr><td>type</td><td><span>string</span><div><span>Default: </span><span>"INT"</span></div><div><span>Enum: </span><span>"INT"</span> <span>"ALPHA"</span></div><p>What it is.</p></td></tr><tr><td>address</td><td><span>string</span><span> [ 1 .. 64 ] characters </span><p>What it reads.</p></td></tr></tbody></table></div></td></tr>
            <tr><td>to<div>required</div></td><td><span>Array of strings</span><span> [ 1 .. 300 ] items </span><p>Numbers.</p></td></tr>
            <tr><td>more</td><td><span>object</span><p>Yours.</p></td></tr>
            <tr><td colspan="2"><table><tbody><tr><td>property name*<div>additional property</div></td><td>string</td></tr></tbody></table></td></tr>
            </tbody></table>
            <h3>Responses</h3>
            <div><button><strong>201</strong><div><p>Created. It is on its way.</p></div></button></div>
            <div><button><strong>400</strong><div><p>It is not well-formed.</p></div></button></div>
            <div><button>Copy</button></div>
            """,
            ["POST https://api.acme.example/v1/send", "envelope http - $ 201", "body from object", "body from.type enum(INT,ALPHA) optional default=INT", "body from.address string optional length=1..64", "body to list<string> required items=1..300", "body more map<any>", "statuses 201=Created. It is on its way. | 400=It is not well-formed."]
        },
        {
            "titles between rows that have no headings, beside a list of links",
            """
            <ul class="side"><li>Start</li><li><a href="/a">Overview</a></li><li><a href="/b">Authentication</a></li><li><a href="/c">Responses</a></li><li><a href="/d">Check Balance</a></li></ul>
            <h1>Send</h1><h3>Resource URL</h3><p>POST https://api.acme.example/send/</p>
            <h3>Parameters</h3>
            <table><thead><tr><th colspan="2">Required Parameters</th></tr></thead><tbody><tr><th>text</th><td>What is sent. No longer than 766 characters.</td></tr></tbody>
            <thead><tr><th colspan="2">Login Parameters (<a href="/b">Additional Information</a>)</th></tr></thead><tbody><tr><th>apikey</th><td>What lets you in.</td></tr></tbody>
            <thead><tr><th colspan="2">Optional Parameters</th></tr></thead><tbody><tr><th>numbers</th><td>Where it goes.</td></tr><tr><th>test</th><td>Set it to true and nothing is sent.</td></tr></tbody></table>
            """,
            ["POST https://api.acme.example/send/", "envelope http - $ 200", "body text string required length=..766", "body apikey any unknown", "body numbers any", "body test any"]
        },
        {
            "a mark below the heading of a body, a frame around the objects of a list, and a command behind the replies",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p>
            <h5>Request Body schema: <span>application/json</span><div>required</div></h5>
            <table><tr><td>texts<div>required</div></td><td><div>Array of objects</div><div>All of them.</div></td></tr>
            <tr><td colspan="2"><div><div>Array (&lt;= 100 items) </div><table><tr><td>to</td><td><div>string</div><div>The number.</div></td></tr><tr><td>words<div>required</div></td><td><div>string</div><div>What is sent.</div></td></tr></table></div></td></tr></table>
            <h3>Responses</h3><p>200 OK</p><ul><li>id string<p>What it is called.</p></li><li>errors array of objects<p>What went wrong.</p><ul><li>number integer<p>Which it is.</p></li></ul></li></ul>
            <pre>curl --request POST https://api.acme.example/send --header 'content-type: application/json' --data '{"texts": [{"to": "1", "words": "a"}]}'</pre>
            """,
            ["POST https://api.acme.example/send", "body texts[] object required", "body texts[].to string optional", "body texts[].words string required", "data.errors[] object", "data.errors[].number int", "data.id string", "envelope http - $ 200"]
        },
        {
            "names, types and marks in the cells of a table without headings",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h4>Arguments</h4><table>
            <tr><td><strong>from</strong><span> string</span><span> Required — Conditional</span></td><td><p>Who sends it.</p></td></tr>
            <tr><td><strong>to</strong><span> string</span><span> Required</span></td><td><p>The number.</p></td></tr>
            <tr><td><strong>way</strong><span> string</span></td><td><p>Should be text or voice. Defaults to text.</p></td></tr>
            <tr><td><strong>links</strong><span> array of strings</span></td><td><p>What goes with it.</p></td></tr></table>
            """,
            ["POST https://api.acme.example/send", "body from string unknown", "body links list<string>", "body to string required", "body way enum(text,voice) default=text", "envelope http - $ 200"]
        },
        {
            "bounds in sentences of their own, and patterns without marks of where a text ends",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h2>Request Parameters</h2>
            <dl><dt><b>SetName</b></dt><dd><p>The set.</p><p>Type: String</p><p>Length Constraints: Minimum length of 1. Maximum length of 256.</p><p>Pattern: <code>[A-Za-z0-9_:/-]+</code></p><p>Required: No</p></dd>
            <dt><b>Number</b></dt><dd><p>Where it goes.</p><p>Type: String</p><p>Length Constraints: Minimum length of 1. Maximum length of 20.</p><p>Pattern: <code>\+?[1-9][0-9]{1,18}</code></p><p>Required: Yes</p></dd>
            <dt><b>Key</b></dt><dd><p>A word.</p><p>Type: String</p><p>Length Constraints: Minimum length of 1. Maximum length of 30.</p><p>Pattern: <code>[ \S]+</code></p><p>Required: No</p></dd>
            <dt><b>From</b></dt><dd><p>Who sends it, with a maximum character limit of 11.</p><p>Type: String</p><p>Required: No</p></dd></dl>
            """,
            ["POST https://api.acme.example/send", "body From string length=..11", "body Key string length=1..30", "body Number string required length=1..20", "body SetName string length=1..256", "envelope http - $ 200"]
        },
        {
            "marks behind bounds, defaults and values without colons, and an object among the rows",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h3>Request</h3><div>Body<span>application/json</span></div>
            <div class="sc-field"><div><span class="property-name">to</span> <span>Array of strings</span><span>[ 1 .. 100 ] items</span><span class="required-label">required</span></div><div><p>The numbers.</p></div></div>
            <div class="sc-field"><div><span class="property-name">words</span> <span>string</span><span>[ 0 .. 2000 ] characters</span><span class="required-label">required</span></div><div><p>What is said</p></div></div>
            <div class="sc-field"><div><span class="property-name">kind</span> <span>string</span></div><div><p>A text</p></div><div><span>Default</span> <code>"plain"</code></div><div><span>Enum</span><code>"plain"</code></div></div>
            <div class="sc-field"><div><span class="property-name">options</span> <span>object</span></div><div><p>What else there is.</p></div></div>
            <div class="sc-field"><div><span class="property-name">report</span> <span>string</span></div><div><p>What is told.</p></div><div><span>Default</span> <code>"none"</code></div><div><span>Enum</span><code>"none"</code><code>"all"</code></div></div>
            <div class="sc-field"><div><span class="property-name">callback</span> <span>string(uri)</span><span>[ 0 .. 2048 ] characters</span></div><div><p>Overrides the default callback address.</p></div></div>
            <div class="sc-field"><div><span class="property-name">flash</span> <span>boolean</span></div><div><p>Whether it is kept.</p></div><div><span>Default</span> <code>false</code></div></div>
            <div class="sc-field"><div><span class="property-name">most</span> <span>integer(int32)</span><span>&gt;= 1</span></div><div><p>The most of them</p></div></div>
            """,
            ["POST https://api.acme.example/send", "body callback uri", "body flash boolean default=false", "body kind enum(plain) default=plain", "body most int range=1..", "body options map<any>", "body report enum(none,all) default=none", "body to list<string> required items=1..100", "body words string required length=0..2000", "envelope http - $ 200"]
        },
        {
            "calls behind what they describe, each below its own heading, and a member that is called like a column",
            """
            <h1>Texts</h1><h2>Send text</h2><h5>query Parameters</h5><table><tr><td>once<div>required</div></td><td><div>integer</div><div>No second time.</div></td></tr></table>
            <h3>Responses</h3><h3>201</h3><h5>Response Schema: <span>application/json</span></h5><table><tr><td>id</td><td><div>string</div><div>What it is called.</div></td></tr></table>
            <div><button><span>post</span><span>/texts</span></button><div><div>https://api.acme.example/v1/texts</div></div></div>
            <h2>Show text</h2><h5>path Parameters</h5><table><tr><td>id<div>required</div></td><td><div>string</div><div>What it is called.</div></td></tr></table>
            <h5>query Parameters</h5><dl><dt><strong>StatusCode</strong> <em>string</em></dt><dd>Those in this state alone.</dd><dt><strong>Size</strong> <em>integer</em></dt><dd>How many.</dd></dl>
            <h3>Responses</h3><h3>200</h3><h5>Response Schema: <span>application/json</span></h5><table><tr><td>words</td><td><div>string</div><div>What was sent.</div></td></tr></table>
            <div><button><span>get</span><span>/texts/{id}</span></button><div><div>https://api.acme.example/v1/texts/{id}</div></div></div>
            """,
            ["GET https://api.acme.example/v1/texts/{id}", "POST https://api.acme.example/v1/texts", "data.id string", "data.words string", "envelope http - $ 200", "envelope http - $ 201", "path id string required", "query Size int unknown", "query StatusCode string unknown", "query once int required"]
        },
        {
            "what lets a call in, values without marks between, codes below the member that holds them, and members behind a button",
            """
            <h1>Ask</h1><p>GET https://api.acme.example/ask/:format</p>
            <h3>Authentication</h3><table><tr><th>Key</th><th>Description</th><th>Where</th><th>Example</th></tr><tr><td>api_key</td><td>What you go by.</td><td>query</td><td>?api_key=a</td></tr></table>
            <h3>Path Parameters</h3><div class="param"><div class="phead"><span>format</span> <span>string</span><span>Required</span></div><div><p>How it answers.</p><div>Must be one of: <code>json</code><code>xml</code></div></div></div>
            <h3>Responses</h3><h4>OK</h4>
            <div class="param"><div class="phead"><span>status</span> <span>integer</span></div><div><table><tr><th>Code</th><th>Text</th></tr><tr><td>0</td><td>Success it is.</td></tr><tr><td>1</td><td>Busy it is.</td></tr><tr><td>3</td><td>Invalid it is.</td></tr></table></div></div>
            <div class="param"><div class="phead"><span>balance</span> <span>string</span></div><div><p>What there is.</p></div></div>
            <div class="param"><div class="phead"><span>carrier</span> <span>object</span></div><div><p>Information about it.</p></div><details open><summary>Hide child attributes</summary><div><div class="param"><div class="phead"><span>name</span> <span>string</span></div><div><p>The name of the carrier.</p></div></div></div></details></div>
            """,
            ["GET https://api.acme.example/ask/{format}", "data.balance string", "data.carrier object", "data.carrier.name string", "envelope status - $ 0", "path format enum(json,xml) required", "query api_key string unknown", "statuses 0=Success it is. | 1=Busy it is. | 3=Invalid it is."]
        },
        {
            "small codes of all calls under a title of their own",
            """
            <h1>Codes</h1><h2>Ask</h2><h3>HTTP Request</h3><p>POST https://api.acme.example/ask</p><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>to</td><td>string</td><td>Yes</td></tr></table>
            <h2>Check</h2><h3>HTTP Request</h3><p>POST https://api.acme.example/check</p><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>code</td><td>string</td><td>Yes</td></tr></table>
            <h1>Response Status</h1><p>Each call has one of these.</p><table><tr><th>Status Code</th><th>Description</th></tr><tr><td>0</td><td>All is well.</td></tr><tr><td>1</td><td>The key is wrong.</td></tr></table>
            """,
            ["POST https://api.acme.example/ask", "POST https://api.acme.example/check", "body code string required", "body to string required", "envelope http - $ 200", "envelope http - $ 200", "statuses 0=All is well. | 1=The key is wrong.", "statuses 0=All is well. | 1=The key is wrong."]
        },
        {
            "statuses of HTTP of all calls without headings",
            """
            <h1>Codes</h1><h2>Ask</h2><h3>API Endpoint</h3><p>POST https://api.acme.example/ask</p><h3>Arguments</h3><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>to</td><td>string</td><td>Yes</td></tr></table>
            <h2>Check</h2><h3>API Endpoint</h3><p>POST https://api.acme.example/check</p><h3>Arguments</h3><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>code</td><td>string</td><td>Yes</td></tr></table>
            <h2>API Response</h2><p>Each call has one of these.</p><table><tr><td>202</td><td>It is taken</td></tr><tr><td>401</td><td>The key is wrong</td></tr><tr><td>429</td><td>There are too many</td></tr></table>
            """,
            ["POST https://api.acme.example/ask", "POST https://api.acme.example/check", "body code string required", "body to string required", "envelope http - $ 202", "envelope http - $ 202", "statuses 202=It is taken | 401=The key is wrong | 429=There are too many", "statuses 202=It is taken | 401=The key is wrong | 429=There are too many"]
        },
        {
            "a table that lays out the page around headings, and titles over all columns",
            """
            <table width="100%"><tr><td class="menu"><b>SENDING</b><br><a href="/a">Send</a></td>
            <td class="body"><h1>API</h1><h2>Send</h2><p>Call this by POST:</p><p>POST https://api.acme.example/send.php</p>
            <table><tr><th>Parameter</th><th>Meaning</th></tr><tr><th colspan="2">Required parameters</th></tr><tr><td>login</td><td>Who you are.</td></tr><tr><th colspan="2">Additional parameters</th></tr><tr><td>sender</td><td>Who sends it.</td></tr><tr><th colspan="2">What else there is</th></tr><tr><td>flash</td><td>Shown at once.</td></tr></table>
            <h2>Codes</h2><table><tr><th>Code</th><th>Meaning</th></tr><tr><td>1</td><td>Wrong parameters</td></tr><tr><td>2</td><td>Wrong login</td></tr></table></td></tr></table>
            """,
            ["POST https://api.acme.example/send.php", "body flash string unknown", "body login string required", "body sender string", "envelope http - $ 200", "statuses 1=Wrong parameters | 2=Wrong login"]
        },
        {
            "a query of a viewer that marks none of it, and a part of the body",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h5>query Parameters</h5>
            <table><tbody><tr><td><span>check</span></td><td><span>boolean</span><div>Whether the number is checked first.</div></td></tr></tbody></table>
            <h5>Request Body schema: application/json</h5>
            <table><tbody><tr><td><span>to</span><div>required</div></td><td><span>string</span><div>The number.</div></td></tr><tr><td><span>text</span></td><td><span>string</span><div>What is said.</div></td></tr></tbody></table>
            """,
            ["POST https://api.acme.example/send", "body text string", "body to string required", "envelope http - $ 200", "query check boolean"]
        },
        {
            "an object of a viewer between a sentence and its label in small letters",
            """
            <h1>Send</h1><p>POST https://api.acme.example/send</p><h4>Body Params</h4>
            <div><div><span>to</span> <span>string</span> <span>required</span></div><div>The number.</div></div>
            <div><div><span>callback</span> <span>object</span></div><div>Where it is told.</div></div>
            <div><div>callback object</div></div>
            <div><div><span>url</span> <span>string</span> <span>required</span></div><div>The address.</div></div>
            <div><div><span>strategy</span> <span>string</span></div><div>When it is told.</div></div>
            """,
            ["POST https://api.acme.example/send", "body callback object", "body callback.strategy string optional", "body callback.url string required", "body to string required", "envelope http - $ 200"]
        },
        {
            "cells that lay out a page around several tables, and types of a viewer in front of marks",
            """
            <table><tr><td><img src="a.png" alt="Acme"></td></tr><tr><td><table><tr><td>Menu</td></tr></table></td>
            <td><p><b>Send</b></p><p>POST https://api.acme.example/send</p>
            <h5>Request Body schema: application/json</h5>
            <table><tbody><tr><td><span>method</span></td><td><span>string</span> <span>required</span> <span>Value: </span><code>"sms"</code><p>The type.</p></td></tr><tr><td><span>sms</span></td><td><span>object</span> <span>required</span><p>A configuration.</p></td></tr><tr><td colspan="2"><table><tbody><tr><td>code</td><td><span>string</span> <span>required</span><p>The code.</p></td></tr><tr><td>cli</td><td><span>string</span><p>The id.</p></td></tr></tbody></table></td></tr></tbody></table>
            <p><b>Codes</b></p><table><tr><th>Code</th><th>Meaning</th></tr><tr><td>10</td><td>Wrong parameters</td></tr><tr><td>20</td><td>Wrong login</td></tr></table>
            <table><tr><td>Back</td></tr></table></td></tr></table>
            """,
            ["POST https://api.acme.example/send", "body method const=sms", "body sms object required", "body sms.cli string optional", "body sms.code string required", "envelope http - $ 200", "statuses 10=Wrong parameters | 20=Wrong login"]
        },
    };

    [Theory]
    [MemberData(nameof(SavedPages))]
    public void A_saved_page_is_read(string form, string body, string[] expected)
    {
        using var folder = new ImportFolder();
        var page = folder.Write("page.html", $"<!doctype html><html><body>{body}</body></html>");
        ContractFacts.AssertAre(form, expected, ContractFacts.Of(new PageImport(folder.Contract).New([page], "Acme").Text));
    }
}
