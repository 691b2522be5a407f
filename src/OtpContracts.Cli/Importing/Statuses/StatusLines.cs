using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Statuses on a line each, such as <c>-1 Authentication error</c>.</summary>
/// <param name="statuses">Where statuses go.</param>
internal sealed class StatusLines(StatusSet statuses)
{
    // Whether the section has headings for the status of HTTP and for a code beside it, or rows that plainly begin with both.
    private bool _headsHttp;

    // Whether the codes of the section run into what they mean, and whether a column between the two names each status.
    private bool _isGlued;
    private bool _hasNames;

    /// <summary>Begins a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="lines">Its lines.</param>
    public void Begin(PageSection section, IReadOnlyList<TextLine> lines)
    {
        var headings = lines.Select(line => ColumnWords.KindOf(line.Text)).ToHashSet();
        _headsHttp = (headings.Contains(ColumnKind.Http) && headings.Contains(ColumnKind.Code)) || lines.Any(line => HttpAndCode.Match(line.Text).Groups["dotted"].Success) || HttpRows.AreIn(lines);
        (_isGlued, _hasNames) = (section.Kind == SectionKind.Statuses && lines.Count(line => GluedStatus.IsPlain(line.Text)) > 1, false);
        ReadGluedHeadings(section.Title);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">A line of a section of statuses.</param>
    public void Read(TextLine line)
    {
        // The history of a page begins its lines with dates.
        _isGlued |= GluedStatus.AreChineseHeadings(line.Text);
        if (Date.IsMatch(line.Text) || FlatHeader.LinesAt([line], 0) > 0 || ReadGluedHeadings(line.Text) || ColumnWords.KindOf(line.Text) is not null)
        {
            return;
        }

        if (CodesAlone.IsMatch(line.Text))
        {
            foreach (var code in line.Text.Split(',', '、', '\uFF0C'))
            {
                statuses.Add(code, meaning: "", http: null, line.Line);
            }

            return;
        }

        if (_isGlued && (GluedStatus.Read(line.Text, _hasNames) is not null || GluedStatus.StartsWithCode(line.Text)))
        {
            ReadGlued(line);
            return;
        }

        var match = HttpAndCode.Match(line.Text) is { Success: true } both && _headsHttp ? both : WordedRow.Match(line.Text) is { Success: true } worded ? worded : Row.Match(PunctuationMarks.Latin(line.Text));
        if (match.Success && Title.IsMatch(line.Text))
        {
            return;
        }

        if (match.Success && Sentence.IsMatch(line.Text))
        {
            TellUnread(line);
        }
        else if (match.Success && match.Groups["meaning"].Value.Any(char.IsLetterOrDigit))
        {
            statuses.Add(match.Groups["code"].Value, line.Text[match.Groups["meaning"].Index..].Trim(), match.Groups["http"] is { Success: true } http ? http.Value : null, line.Line);
        }
        else if (Digits.IsMatch(line.Text))
        {
            TellUnread(line);
        }
    }

    private void ReadGlued(TextLine line)
    {
        if (GluedStatus.Read(line.Text, _hasNames) is not { } row)
        {
            TellUnread(line);
            return;
        }

        if (row.IsGuess)
        {
            statuses.Tell(FindingKind.Guess, line.Line, $"\"{line.Text}\": the code runs into what it means, and is taken to be {row.Code}.");
        }

        statuses.Add(row.Code, row.Meaning, http: null, line.Line);
    }

    private bool ReadGluedHeadings(string text)
    {
        if (GluedStatus.AreHeadings(text, out var haveNames))
        {
            (_isGlued, _hasNames) = (true, haveNames);
            return true;
        }

        return false;
    }

    private void TellUnread(TextLine line) => statuses.Tell(FindingKind.NotUnderstood, line.Line, $"\"{line.Text}\" stands in the status table and has no code that could be read.");

    // "NOTE: …" is a remark, and "API Explorer" is none of a code.
    private static readonly Regex Row = PagePattern.Of(@"^(?!\W*(API|SDK|HTTPS?|JSON|XML|URL)\s+\S)(?!\W*(GET|POST|PUT|DELETE|PATCH)\s+(https?:/)?/)[\s\-*•]*?((?i:error|status|code|error code|status code)\s*[\-–:]?\s+(?=-?\d))?[""']?(?<code>-?[0-9]+|[A-Z]{2,}([A-Z_]*|-)\d[\w.]*|[A-Za-z]+\.[\w.]+(-[a-z]\w*)+\.[\w.\-]+|[A-Za-z]+\.[\w.]+|(?!(NOTES?|IMPORTANT|WARNING|TIPS?|HINT)\b)[A-Z][A-Z0-9_]{2,}(?!\s+\p{Lu}{2,}\b))[""']?\s*(:|--?|=|\t|\s)\s*(?<meaning>\S.*)$");

    // "400 Invalid.Number The number is none.": the status of HTTP stands in front of the code.
    private static readonly Regex HttpAndCode = PagePattern.Of(@"^(?<http>[1-5]\d\d)\s+(?<code>(?<dotted>[A-Za-z]\w*(\.\w+)+)|[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+|[A-Z][A-Z0-9_]{2,})\s+(?<meaning>\S.*)$");

    private static readonly Regex WordedRow = PagePattern.Of(@"^(?<code>[A-Z]{2,}\s+-?\d{1,10})\s+(?<meaning>[^\d\s].*)$");

    // "OTP Already Verified" is the title of one failure.
    private static readonly Regex Title = PagePattern.Of(@"^[A-Z]{2,4}( [A-Z][a-z]+){2,4}$");

    // "DLT templates with what is sent."
    private static readonly Regex Sentence = PagePattern.Of(@"^[A-Z]{2,4} [a-z]+( \S+){2,}\.$");

    // "200、315、403": of none is said what it means.
    private static readonly Regex CodesAlone = PagePattern.Of(@"^\s*-?\d{1,10}(\s*[,、\uFF0C]\s*-?\d{1,10}){2,}\s*$");

    private static readonly Regex Date = PagePattern.Of(@"^\d{4}-\d{2}-\d{2}");

    private static readonly Regex Digits = PagePattern.Of(@"^\D{0,3}\d");
}
