using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Writing;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Text">The contract's text.</param>
/// <param name="Provenance">Where each fact comes from, as the text of the file beside the contract.</param>
/// <param name="Findings">What a person should know.</param>
/// <param name="Changes">What was changed in the contract.</param>
/// <param name="Calls">The calls of the pages as they were read, a line each.</param>
internal sealed record ImportResult(string Text, string Provenance, IReadOnlyList<PageFinding> Findings, IReadOnlyList<string> Changes, IReadOnlyList<string> Calls)
{
    /// <summary>Whether a person must settle something.</summary>
    public bool IsToSettle => Findings.Any(finding => finding.IsToSettle);
}

/// <summary>Reads pages into a contract.</summary>
/// <param name="contract">The contract's file: the one to merge into, or the one to be written.</param>
/// <param name="progress">Hears of each page that is about to be read.</param>
internal sealed class PageImport(string contract, IProgress<string>? progress = null)
{
    private readonly List<PageFinding> _findings = [];

    /// <summary>Makes a new contract of pages.</summary>
    /// <param name="pages">The pages' files.</param>
    /// <param name="name">The contract's name, or null.</param>
    /// <exception cref="UnreadablePageException">Nothing can be imported.</exception>
    public ImportResult New(IReadOnlyList<string> pages, string? name)
    {
        var draft = new DraftBuilder(_findings).Build(Read(pages, needsCall: true), name, server: null, known: []);
        var text = Checked(ContractYaml.Write(draft, PageName));
        return Finished(text, Provenance.Empty.Write(draft, KeptName), draft, [.. draft.Endpoints.Select(endpoint => $"{endpoint.Imported.Method} {endpoint.Path} added.")]);
    }

    /// <summary>Merges pages into the contract.</summary>
    /// <param name="pages">The pages' files.</param>
    /// <exception cref="UnreadablePageException">Nothing can be imported.</exception>
    /// <exception cref="InvalidDataException">The contract can't be merged into.</exception>
    public ImportResult Into(IReadOnlyList<string> pages)
    {
        var existing = ExistingContract.Read(contract);
        var before = Provenance.Read(contract);
        var draft = new DraftBuilder(_findings).Build(Read(pages, needsCall: false), name: null, existing.Model.Server.ToString(), existing.Types);
        var log = new MergeLog(_findings);
        var merged = Checked(ContractMerge.Merge(draft, existing, before, PageName, log));
        var text = ExampleMerge.Mend(contract, existing, merged, draft, log);
        return Finished(text, before.Write(draft, KeptName), draft, log.Changes);
    }

    /// <summary>What is written must be a contract: an import that would break it is a fault of this tool, and keeps the file as it is.</summary>
    private string Checked(string text)
    {
        var errors = ContractReader.Read(contract, text).Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()).ToArray();
        return errors.Length == 0
            ? text
            : throw new InvalidDataException(string.Join('\n', errors.Append($"{contract}: error: The imported contract would have these errors, and nothing was written: please report this with the page.")));
    }

    private ImportResult Finished(string text, string provenance, Draft draft, IReadOnlyList<string> changes) =>
        new(text, provenance, [.. _findings.Distinct()], changes, [.. draft.Endpoints.Select(CallReview.Of)]);

    private List<PageReading> Read(IReadOnlyList<string> pages, bool needsCall)
    {
        var readings = new List<PageReading>();
        foreach (var page in pages)
        {
            progress?.Report(page);
            var reading = Read(page);
            if (reading.Endpoints.Count == 0 && reading.Statuses.Count == 0 && reading.Server is null)
            {
                throw new UnreadablePageException(page, "Nothing on this page could be imported: it names no method and address, and no status codes. Is it the page of an endpoint, saved whole?");
            }

            readings.Add(reading);
        }

        return !needsCall || readings.Exists(reading => reading.Endpoints.Count > 0)
            ? readings
            : throw new UnreadablePageException(pages[0], "No page names a method and address of a call: import it together with the page of an endpoint.");
    }

    private PageReading Read(string path)
    {
        try
        {
            return PageReading.Read(PageFile.Read(path), _findings);
        }
        catch (Exception fault) when (fault is UriFormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            throw new UnreadablePageException(path, $"Reading this page failed ({fault.Message.TrimEnd('.')}), which is a fault of this tool: please report it with the page.");
        }
        catch (RegexMatchTimeoutException)
        {
            var (index, longest) = File.ReadLines(path).Index().MaxBy(line => line.Item.Length);
            throw new UnreadablePageException(path, index + 1, $"This page takes too long to read. This is its longest line, with {longest.Length} characters: break it, or take out what no person would read, such as an image or a key.");
        }
    }

    /// <summary>A contract names pages within its own folder, by relative paths.</summary>
    private string? PageName(string page)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(contract)) ?? "";
        var relative = Path.GetRelativePath(folder, Path.GetFullPath(page)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    private string KeptName(string page) => PageName(page) ?? Path.GetFileName(page);
}
