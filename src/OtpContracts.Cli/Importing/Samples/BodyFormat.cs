using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Reads how the body of a call is written: by a content type, else by what commands and code send, else by words.</summary>
internal static class BodyFormat
{
    private const int MostNames = 20;

    /// <summary>The content type that a page says above all its calls, as the contract language calls it; or null.</summary>
    /// <param name="first">The parts of the page up to the end of the first call.</param>
    public static string? OfAll(IReadOnlyList<PageSection> first)
    {
        var call = first.SelectMany(AddressReader.Read).Where(address => address.Path.Length > 1).Select(address => address.Line).DefaultIfEmpty(int.MaxValue).Min();
        return Said(first).Where(line => line.Line < call).Select(line => OfContentType(line.Text)).FirstOrDefault(format => format is not null);
    }

    /// <summary>Whether the page says outright, by a content type or by words, that the body is a form.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static bool SaysForm(IReadOnlyList<PageSection> sections) => Said(sections).Any(line => OfContentType(line.Text) is "form" or "multipart" || (ContentType.IsMatch(line.Text) && OfWords(line.Text) is "form" or "multipart"));

    /// <summary>Whether the page says in any way how a body is written.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static bool Says(IReadOnlyList<PageSection> sections) => Said(sections).Any(line => (OfContentType(line.Text) ?? OfWords(line.Text)) is not null);

    /// <summary>Reads the format of a call that has a body; tells where no content type says it.</summary>
    /// <param name="endpoint">The call, with its parameters.</param>
    /// <param name="ofAll">The format that the page says of all its calls, or null.</param>
    /// <param name="rows">The rows of its parameters.</param>
    /// <param name="shown">Its samples.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Read(ImportedEndpoint endpoint, string? ofAll, IReadOnlyList<ParameterRow> rows, IReadOnlyList<ShownSample> shown, IReadOnlyList<PageSection> sections, List<PageFinding> findings)
    {
        var said = Said(sections).ToArray();

        // A parameter that is said to hold JSON says nothing of the body.
        var worded = said.Where(line => OfWords(line.Text) is { } words && (words != "json" || !rows.Any(row => row.Description.Contains(line.Text, StringComparison.Ordinal)))).ToArray();

        var shownForm = shown.FirstOrDefault(sample => sample is { IsForm: true, IsSaidReply: false });

        // Where the vendor takes both, JSON will do, but for a form that a sample shows.
        var chosen = shownForm is null && said.Any(line => Several.Matches(line.Text).Any(LeavesChoice)) ? "json" : null;
        if ((said.Select(line => OfContentType(line.Text)).FirstOrDefault(format => format is not null) ?? FormAmongReplies(sections) ?? chosen) is { } declared)
        {
            endpoint.Format = declared;
            return;
        }

        if (endpoint.Parameters.Find(field => field.Place == "body") is not { } sent)
        {
            return;
        }

        // What code builds from the same names may be sent in any way.
        var isShown = endpoint.RequestSample is { } request && shown.Any(sample => sample is { IsForm: false, IsCode: false } && !sample.Text.Contains("=>", StringComparison.Ordinal) && sample.Value.Line == request.Line);

        // Names in quotes would be told for good.
        var names = string.Join(", ", endpoint.Parameters.Where(field => field.Place == "body").Take(MostNames).Select(field => field.Name));
        void Tell(int line, string message) => findings.Add(new PageFinding(FindingKind.Guess, sent.Source.Page, line, $"{message.TrimEnd('.')} ({names})."));
        if (shownForm is { } form && !isShown)
        {
            endpoint.Format = FormSample.IsInParts(form.Text) ? "multipart" : "form";
            Tell(form.Value.Line, $"The body of {endpoint.Method} {endpoint.Path} is taken as a form, for this sample sends one.");
        }
        else if (rows.FirstOrDefault(row => row.Place is "form" or "formdata") is { } placed)
        {
            endpoint.Format = "form";
            Tell(placed.Line, $"The body of {endpoint.Method} {endpoint.Path} is taken as a form, for this row says that it goes into one.");
        }
        else if (!isShown && rows.Where(row => row.Example.Length > 0).ToArray() is { Length: > 1 } examples && Array.TrueForAll(examples, row => row.Example.Trim(' ', '`').StartsWith(row.Name + "=", StringComparison.Ordinal)))
        {
            endpoint.Format = "form";
            Tell(examples[0].Line, $"The body of {endpoint.Method} {endpoint.Path} is taken as a form, for the examples are written as the fields of one.");
        }
        else if (!isShown && (ofAll ?? worded.Select(line => OfWords(line.Text)).FirstOrDefault()) is { } format)
        {
            endpoint.Format = format;
            if (format != "json" && ofAll is null)
            {
                Tell(worded[0].Line, $"The body of {endpoint.Method} {endpoint.Path} is taken as a form, by these words.");
            }
        }
        else if (!isShown && Script.IsMatch(endpoint.Path))
        {
            endpoint.Format = "form";
            Tell(sent.Source.Line, $"Nothing says how the body of {endpoint.Method} {endpoint.Path} is written: it is taken as a form, as scripts of its kind read one.");
        }
        else if (!isShown)
        {
            Tell(sent.Source.Line, $"Nothing says how the body of {endpoint.Method} {endpoint.Path} is written: it is taken as JSON.");
        }
    }

    /// <summary>No reply is a form: a content type of one that stands below a word for replies is that of the request still.</summary>
    private static string? FormAmongReplies(IReadOnlyList<PageSection> sections) =>
        sections.Where(section => section.IsReply).SelectMany(section => section.Blocks.SelectMany(Texts)).Select(line => OfContentType(line.Text)).FirstOrDefault(format => format is "form" or "multipart");

    /// <summary>What a page says outside of replies. What is sent to be let in may have another format than the call.</summary>
    private static IEnumerable<(string Text, int Line)> Said(IReadOnlyList<PageSection> sections) =>
        sections.Where(section => section.Kind is not (SectionKind.Reply or SectionKind.ReplySample or SectionKind.FailedReply or SectionKind.Statuses)).OrderBy(section => section.Kind == SectionKind.Signing)
            .SelectMany(section => section.Blocks.SelectMany(Texts).Prepend((Text: section.Title, section.Line)));

    private static IEnumerable<(string Text, int Line)> Texts(PageBlock block) => block switch
    {
        TextLine line => [(line.Text, line.Line)],
        SampleBlock sample => [(sample.Text, sample.Line)],

        // What a parameter may hold is not what the call sends.
        PageTable table => table.Rows.Where(row => !row.Cells[0].Trim().Equals("Accept", StringComparison.OrdinalIgnoreCase) && (SampleHeaders.IsOrdinary(row.Cells[0].Trim()) || !row.Cells.Skip(1).Any(cell => RequiredWords.Read(cell) is not null))).SelectMany(row => row.Cells).Select(cell => (cell, table.Line)),
        _ => [],
    };

    private static bool LeavesChoice(Match several) => several.Value.Contains("json", StringComparison.OrdinalIgnoreCase) && several.Value.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    // What is accepted is the reply.
    private static string? OfContentType(string said)
    {
        var text = Several.Replace(Accepted.Replace(Refused.Replace(said, ""), ""), several => LeavesChoice(several) ? "" : several.Value);
        return text.Contains("application/json", StringComparison.OrdinalIgnoreCase) ? "json"
            : text.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? "form"
            : text.Contains("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? "multipart" : null;
    }

    private static string? OfWords(string text) =>
        Answered.IsMatch(text) ? null : Words.Match(text) is not { Success: true } words ? null : words.Groups["json"].Success ? "json" : words.Groups["parts"].Success ? "multipart" : "form";

    private const string OneFormat = @"(application/|multipart/)?(json|xml|form-data|x-www-form-urlencoded)";

    // "JSON, XML or x-www-form-urlencoded"
    private static readonly Regex Several = PagePattern.AnyCase(@"(?<![A-Za-z/])(" + OneFormat + @"([\s,、/，;|`""']|or|and|或|和|及)+)+" + OneFormat + "(?![A-Za-z])");

    private static readonly Regex Accepted = PagePattern.AnyCase(@"\bAccept\b[""'`]?\s*[:=\t]\s*[^\n;,]*|\b(responds? with|responses? (is|are|in|as)|returns|replies with|produces)\s+[`""']?(application|text)/[\w.+\-]+");

    // "form alone, 不支持 application/json"
    private static readonly Regex Refused = PagePattern.AnyCase(@"(不支持|不接受|不能(用|使用)|\b(not supported|(does|do) not (support|accept)|rather than|instead of|and not|not as)\b)\s*[`""']?(application|multipart)/[\w.+\-]+");

    private static readonly Regex Script = PagePattern.AnyCase(@"\.(php|aspx?|ashx|jsp|cgi|pl)$");

    private static readonly Regex ContentType = PagePattern.AnyCase(@"content[-_ ]?type");

    private static readonly Regex Answered = PagePattern.AnyCase(@"\A.{0,200}(\b(response|returns?|returned|repl(y|ies)|accept)\b|返回|响应|回傳|回應)");

    // "form-data" is what tools call multipart; code that builds a query or sends pairs posts a form.
    private static readonly Regex Words = PagePattern.AnyCase(@"(?<json>\bjson[_ ]?(format|body|payload|object|string|encoded|data|request)\b|\b(in|as|via)\s+json\b|\bjson\s*(格式|方式|请求|提交|字符串|數據|数据|报文)|(以|用|为|采用|发送|提交)\s*json|\bjson_encode\(|\bJSON\.stringify\(|\bjson\.dumps\(|\bjson=\w|\bjson\s*post\b|\bpost\s*json\b|(格式|format)\s*[:\uFF1A]\s*json(?!\s*[/,、或]\s*xml))"
        + @"|(?<parts>\bform-data\b|\bmultipart\b(?!/(?!form-data))|\$(?<array>\w+)\s*=\s*(\[|array\()[^;]{0,2000};[^\0]{0,1000}?CURLOPT_POSTFIELDS\s*(,|=>)\s*\$\k<array>\s*[,)\n])|(?<form>\bform[- ]?url[- ]?encoded\b|\burl-?encoded (form|body)\b|(parameters?|fields?|values?|this) (should|must|has to|have to|needs? to) be url-? ?encoded\b|\bform (fields|param(eter)?s|body|post)\b|\bpost(ed)? (as )?(an? )?(html )?form\b|表单|表單|\bhttp_build_query\(|\bnew URLSearchParams\(|CURLOPT_POSTFIELDS\s*(,|=>)\s*[""']\w+=)");
}
