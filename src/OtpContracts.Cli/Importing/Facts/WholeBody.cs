using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Some pages list the body itself as a parameter, with what is sent below it.</summary>
internal static class WholeBody
{
    /// <summary>Puts the members of such a parameter in its place.</summary>
    /// <param name="request">The parameters.</param>
    /// <param name="sample">The sample of a request, or null.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Open(List<ImportedField> request, SampleValue? sample, Page page, List<PageFinding> findings)
    {
        if (request.FindAll(field => field.Place is "body" or "") is not [{ Place: "body", Members.Count: > 0 } whole] || sample?.Find(whole.Name) is not null)
        {
            return;
        }

        var at = request.IndexOf(whole);
        request.RemoveAt(at);
        request.InsertRange(at, whole.Members);
        whole.Members.ForEach(member => member.Place = "body");
        if (sample is null || !whole.Members.Exists(member => sample.Find(member.Name) is not null))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, whole.Source.Line, $"\"{whole.Name}\" is said to be the body, and the only one: what it holds is taken to be sent without it."));
        }
    }
}
