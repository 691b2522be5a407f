using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using OtpContracts.Cli.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes a documentation page that needs nothing else: searchable, in every language that the contract has.</summary>
internal sealed class HtmlExport
{
    private readonly Contract _contract;
    private readonly SampleExchange _samples;
    private readonly StringBuilder _html = new();

    private HtmlExport(Contract contract) => (_contract, _samples) = (contract, new SampleExchange(contract));

    public static string Of(Contract contract) => new HtmlExport(contract).Page();

    private string Page()
    {
        var title = _contract.Title.IsEmpty ? _contract.Name : _contract.Title.ToString();
        Write($"<!doctype html>\n<html lang=\"en\" data-show=\"all\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Text(title)}</title>\n<style>\n{Asset("page.css")}</style>\n</head>\n<body>\n<div class=\"page\">\n");
        WriteNavigation();
        Write($"<main>\n<h1>{Said(_contract.Title, _contract.Name)}</h1>\n<p><code>{Text(_contract.Server.AbsoluteUri)}</code>{(_contract.Version is { } version ? $" <span class=\"tag\">{Text(version)}</span>" : "")}</p>\n");
        Write("<p class=\"langs\"><button value=\"all\" aria-pressed=\"true\">All</button> <button value=\"en\" aria-pressed=\"false\">English</button> <button value=\"zh\" aria-pressed=\"false\">中文</button></p>\n");
        WriteSigning();
        foreach (var endpoint in _contract.Endpoints)
        {
            WriteEndpoint(endpoint);
        }

        foreach (var callback in _contract.Callbacks)
        {
            Write($"<section id=\"{Text(callback.Name)}\">\n<h2>{Said(callback.Title, callback.Name)}</h2>\n<p>{Said(callback.Summary, "")}</p>\n");
            WriteFields("Sent by the vendor", callback.Fields);
            Write("</section>\n");
        }

        WriteTypes();
        WriteStatuses();
        Write($"</main>\n</div>\n<script>\n{Asset("page.js")}</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void WriteNavigation()
    {
        Write("<nav>\n<input id=\"search\" type=\"search\" placeholder=\"Search / 搜索\" aria-label=\"Search\">\n");
        foreach (var (id, label) in _contract.Endpoints.Select(endpoint => (endpoint.Name, Said(endpoint.Title, endpoint.Name)))
            .Concat(_contract.Callbacks.Select(callback => (callback.Name, Said(callback.Title, callback.Name)))))
        {
            Write($"<a href=\"#{Text(id)}\">{label}</a>\n");
        }

        Write("<a href=\"#types\">Types</a>\n<a href=\"#statuses\">Statuses</a>\n</nav>\n");
    }

    private void WriteSigning()
    {
        if (_contract.Signing is not { } signing)
        {
            return;
        }

        Write("<section id=\"signing\">\n<h2>Signing</h2>\n<div class=\"scroll\"><table>\n<tr><th>name</th><th>value</th></tr>\n");
        foreach (var value in signing.Sent)
        {
            Write($"<tr><td><code>{Text(value.Name)}</code></td><td><code>{Text(Spec.Comparison.Signing.ExpressionText.Of(value.Expression))}</code></td></tr>\n");
        }

        Write("</table></div>\n</section>\n");
    }

    private void WriteEndpoint(Endpoint endpoint)
    {
        Write($"<section id=\"{Text(endpoint.Name)}\">\n<h2>{Said(endpoint.Title, endpoint.Name)}</h2>\n<p><code class=\"call\">{endpoint.Method} {Text(endpoint.Path)}</code> <span class=\"tag\">{ContractWord.Of(endpoint.Effect)}</span>{(endpoint.Deprecated is null ? "" : " <span class=\"tag\">deprecated</span>")}</p>\n<p>{Said(endpoint.Summary, "")}</p>\n");
        WriteFields("Path", endpoint.PathParameters);
        WriteFields("Query", endpoint.QueryParameters);
        WriteFields("Headers", endpoint.HeaderParameters);
        WriteFields("Body", endpoint.WholeBody is { } whole ? [whole] : endpoint.Body);
        if (endpoint.Data is { } data)
        {
            Write($"<h3>Reply</h3>\n<p>{Type(data)}</p>\n");
            WriteFields("", data.Innermost is NamedType named && _contract.FindType(named.Name) is ObjectDefinition type ? type.Fields : []);
        }

        Write($"<h3>Try it</h3>\n<pre><code>{Text(Curl(endpoint))}</code></pre>\n");
        if (endpoint.Statuses.Select(_contract.FindStatus).OfType<StatusDefinition>().ToList() is { Count: > 0 } statuses)
        {
            Write("<h3>Statuses</h3>\n");
            WriteStatusTable(statuses);
        }

        Write("</section>\n");
    }

    private void WriteFields(string title, IEnumerable<Field> fields)
    {
        var all = fields.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Write($"{(title.Length == 0 ? "" : $"<h3>{title}</h3>\n")}<div class=\"scroll\"><table>\n<tr><th>name</th><th>type</th><th>rules</th><th>meaning</th></tr>\n");
        foreach (var field in all)
        {
            Write($"<tr><td><code>{Text(field.Name)}</code></td><td>{Type(field.Type)}</td><td class=\"soft\">{Text(Rules(field))}</td><td>{Said(field.Summary, "")}</td></tr>\n");
        }

        Write("</table></div>\n");
    }

    private void WriteTypes()
    {
        Write("<section id=\"types\">\n<h2>Types</h2>\n");
        foreach (var type in _contract.Types)
        {
            Write($"<h3 id=\"type-{Text(type.Name)}\"><code>{Text(type.Name)}</code></h3>\n<p>{Said(type.Summary, "")}</p>\n");
            if (type is EnumDefinition @enum)
            {
                Write($"<p>{string.Join(", ", @enum.Values.Select(value => $"<code>{Text(value.Text)}</code>{(value.Name is { } name ? $" {Text(name)}" : "")}"))}</p>\n");
            }
            else
            {
                WriteFields("", ((ObjectDefinition)type).Fields);
            }
        }

        Write("</section>\n");
    }

    private void WriteStatuses()
    {
        Write("<section id=\"statuses\">\n<h2>Statuses</h2>\n");
        WriteStatusTable(_contract.Statuses);
        Write("</section>\n");
    }

    private void WriteStatusTable(IEnumerable<StatusDefinition> statuses)
    {
        Write("<div class=\"scroll\"><table>\n<tr><th>code</th><th>name</th><th>kind</th><th>meaning</th></tr>\n");
        foreach (var status in statuses.Where(status => status.Code.Length > 0))
        {
            Write($"<tr><td><code>{Text(status.Code)}</code></td><td>{Text(status.Name)}</td><td class=\"soft\">{ContractWord.Of(status.Kind)}</td><td>{Said(status.Meaning, "")}</td></tr>\n");
        }

        Write("</table></div>\n");
    }

    private static string Rules(Field field)
    {
        var rules = field.Constraints;
        string?[] said =
        [
            field.Presence switch { Presence.Required => "required", Presence.Unknown => "required?", _ => "optional" },
            field.Constant is { } constant ? $"always {constant}" : null,
            field.Default is { } value ? $"default {value}" : null,
            rules.Length is { } length ? $"{length} characters" : null,
            rules.Digits is { } digits ? $"{digits} digits" : null,
            rules.Range is { } range ? range.ToString() : null,
            rules.Items is { } items ? $"{items} items" : null,
            rules.Pattern,
            rules.OneOf.Count > 0 ? $"one of {string.Join(", ", rules.OneOf)}" : null,
            field.When is { } when ? $"when {when}" : null,
            field.IsNullable ? "may be null" : null,
            field.Deprecated is null ? null : "deprecated",
        ];
        return string.Join(" · ", said.OfType<string>());
    }

    private string Curl(Endpoint endpoint)
    {
        static string Signed(string name) => $"<{name}>";
        var body = _samples.BodyText(endpoint);
        List<KeyValuePair<string, string>> headers = [.. _samples.Headers(endpoint, Signed), .. body is null ? [] : new[] { KeyValuePair.Create("Content-Type", endpoint.BodyFormat.MediaType()) }];
        return SignedCallText.Curl(new SignedCall(endpoint.Method, _contract.Server.AbsoluteUri.TrimEnd('/') + _samples.Address(endpoint, Signed), headers, body ?? "", Steps: [])).TrimEnd('\n');
    }

    private string Type(ContractType type)
    {
        var text = Text(type.ToString());
        return type.Innermost is NamedType named && _contract.FindType(named.Name) is not null
            ? text.Replace(Text(named.Name), $"<a href=\"#type-{Text(named.Name)}\">{Text(named.Name)}</a>", StringComparison.Ordinal)
            : text;
    }

    // Each language in an element of its own, so that a reader can choose one.
    private static string Said(LocalizedText text, string otherwise) => text.IsEmpty
        ? Text(otherwise)
        : $"<span>{string.Concat(text.Texts.Select(each => $"<span class=\"t t-{(each.Key.StartsWith("zh", StringComparison.Ordinal) ? "zh" : "en")}\" lang=\"{Text(each.Key.Length == 0 ? "en" : each.Key)}\">{Text(each.Value)}</span>"))}</span>";

    private static string Asset(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("OtpContracts.Cli.Exporting." + name)!);
        return reader.ReadToEnd();
    }

    private void Write(string html) => _html.Append(html);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
