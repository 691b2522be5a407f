using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>The statuses that a page gives a call, each once.</summary>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class StatusSet(Page page, List<PageFinding> findings)
{
    private readonly List<ImportedStatus> _rows = [];
    private readonly Dictionary<string, ImportedStatus> _byCode = new(StringComparer.Ordinal);

    /// <summary>The statuses in order.</summary>
    public IReadOnlyList<ImportedStatus> Rows => _rows;

    /// <summary>Adds a status; what can't be read as a code is told, and so is a code that comes again with another meaning.</summary>
    /// <param name="code">The code as written.</param>
    /// <param name="meaning">What it means; may be empty.</param>
    /// <param name="http">The status of HTTP that it comes with, or null.</param>
    /// <param name="line">Its line.</param>
    public void Add(string code, string meaning, string? http, int line)
    {
        var written = WrittenCode.Read(code);
        if (written.IsGuess)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, line, $"\"{code}\": the number is taken as the code, without the word in front of it."));
        }

        (code, meaning, http) = (written.Code, meaning.Length > 0 ? meaning : written.Phrase, http ?? written.Http);
        if (!StatusCodes.IsCode(code))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"\"{code}\" is no status code that could be read."));
            return;
        }

        if (_byCode.TryGetValue(code, out var first))
        {
            if (first.Meanings.GetValueOrDefault(page.Language) != meaning)
            {
                findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, line, $"Status {code} stands in the table twice with two meanings (line {first.Source.Line}): the first is taken."));
            }

            return;
        }

        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (meaning.Length > 0)
        {
            meanings[page.Language] = meaning;
        }

        var row = new ImportedStatus(code, meanings, http, new PageLine(page.Path, line));
        _rows.Add(row);
        _byCode.Add(code, row);
    }

    /// <summary>Tells of something.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">Its line.</param>
    /// <param name="message">The sentence.</param>
    public void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));
}
