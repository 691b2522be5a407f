using System.Globalization;
using System.Net;
using System.Text;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Diffing;

/// <summary>Writes a comparison as one HTML page that needs nothing else, light or dark as its reader has it.</summary>
internal static class HtmlDiff
{
    private const string Style =
        """
        :root { color-scheme: light dark; --back: #fff; --text: #1d2129; --soft: #667085; --line: #e3e6ea; --card: #f7f8fa; --breaking: #b42318; --risky: #93560a; --safe: #1a7f4b; --docs: #3d5a99; }
        @media (prefers-color-scheme: dark) { :root { --back: #14171c; --text: #e6e8eb; --soft: #98a2b3; --line: #2c323b; --card: #1c2027; --breaking: #ff8a7d; --risky: #f5b860; --safe: #62d39a; --docs: #9db8f5; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--back); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
        code { font: .875em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        .soft { color: var(--soft); } .counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.25rem 0; padding: 0; list-style: none; }
        .counts li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .8rem; } .counts b { font-size: 1.15rem; margin-right: .35rem; }
        article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: .5rem; padding: .8rem 1rem; margin: .6rem 0; }
        article p { margin: .3rem 0; } article h3 { font-size: 1rem; margin: 0; } .tone, .counts b { color: var(--tone); }
        .breaking { --tone: var(--breaking); } .risky { --tone: var(--risky); } .safe { --tone: var(--safe); } .docs { --tone: var(--docs); }
        .axes { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .875rem; color: var(--soft); } del { text-decoration: none; color: var(--breaking); } ins { text-decoration: none; color: var(--safe); }
        details > summary { cursor: pointer; }
        """;

    public static string Of(DiffReport report)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Contract changes: {Text(report.After)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>Contract changes</h1>\n<p class=\"soft\"><code>{Text(report.Before)}</code> → <code>{Text(report.After)}</code></p>\n");
        html.Append("<ul class=\"counts\">\n");
        foreach (var severity in DiffReport.Severities)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{ContractWord.Of(severity)}\"><b>{report.Count(severity)}</b>{ContractWord.Of(severity)}</li>\n");
        }

        html.Append("</ul>\n").Append(CultureInfo.InvariantCulture, $"<p>{Text(string.Join(" ", new[] { report.NothingInWords, report.AdviceInWords }.OfType<string>()))}</p>\n</header>\n<main>\n");
        foreach (var severity in DiffReport.Severities)
        {
            WriteSection(html, ContractWord.Of(severity), [.. report.Counted.Where(change => change.Severity == severity)], isOpen: severity >= ChangeSeverity.Risky);
        }

        WriteSection(html, "waived", [.. report.Changes.Where(change => change.Waived is not null)], isOpen: false);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteSection(StringBuilder html, string title, List<ReportedChange> changes, bool isOpen)
    {
        if (changes.Count == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<details{(isOpen ? " open" : "")}>\n<summary><h2 style=\"display:inline\">{char.ToUpperInvariant(title[0])}{title[1..]} ({changes.Count})</h2></summary>\n");
        foreach (var change in changes)
        {
            WriteChange(html, change);
        }

        html.Append("</details>\n");
    }

    private static void WriteChange(StringBuilder html, ReportedChange reported)
    {
        var change = reported.Change;
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"{ContractWord.Of(reported.Severity)}\">\n<h3>{Text(change.Rule.Title)}</h3>\n<p>{string.Join("<br>", change.Places.Select(place => $"<code>{Text(place)}</code>"))}</p>\n");
        if (change.Before is not null || change.After is not null)
        {
            html.Append("<p>").Append(change.Before is null ? "" : $"<del><code>{Text(change.Before)}</code></del>").Append(change is { Before: not null, After: not null } ? " → " : "")
                .Append(change.After is null ? "" : $"<ins><code>{Text(change.After)}</code></ins>").Append("</p>\n");
        }

        foreach (var line in new[] { reported.Pages.InWords, change.Note, TextDiff.Affected(change), reported.Severity >= ChangeSeverity.Risky ? change.Rule.Advice : null, reported.Waived is null ? null : $"Waived: {reported.Waived}" })
        {
            html.Append(string.IsNullOrEmpty(line) ? "" : $"<p>{Text(line)}</p>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p class=\"axes\"><span>source {TextDiff.Words(change.Impact.Source)}</span><span>wire {TextDiff.Words(change.Impact.Wire)}</span><span>behaviour {TextDiff.Words(change.Impact.Behaviour)}</span>");
        html.Append(CultureInfo.InvariantCulture, $"<span>{Text(reported.Span.ToString())}</span><span><code>{Text(change.Rule.Id)}</code></span><span>change <code>{change.Fingerprint}</code></span></p>\n</article>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
