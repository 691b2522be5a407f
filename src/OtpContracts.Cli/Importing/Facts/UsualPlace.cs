using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Where parameters of a call go that no table gives a place: by the method, the address, and what sentences and samples show.</summary>
/// <param name="endpoint">The call.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class UsualPlace(ImportedEndpoint endpoint, Page page, List<PageFinding> findings)
{
    /// <summary>The place of parameters of which the page says none.</summary>
    /// <param name="request">The parameters.</param>
    /// <param name="address">The address.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <returns><c>query</c> or <c>body</c>.</returns>
    public string Of(List<ImportedField> request, RequestAddress address, IReadOnlyList<PageSection> sections)
    {
        if (endpoint.Method is not ("GET" or "DELETE"))
        {
            return IsSaidQuery(sections) || HasNoBody(request, address, sections) ? "query" : "body";
        }

        if (endpoint.Method == "DELETE" && sections.SelectMany(section => section.Blocks).OfType<SampleBlock>().Select(sample => FormSample.Read(sample.Text, sample.Line)).FirstOrDefault(form => form is not null) is { } form)
        {
            Tell(FindingKind.Guess, form.Line, "The sample sends a form: the parameters of this DELETE are taken as its body.");
            return "body";
        }

        if (endpoint.RequestSample?.Members.FirstOrDefault(member => member.Value.Kind == SampleKind.Object) is not { Value: { } shown } member)
        {
            return "query";
        }

        Tell(FindingKind.Guess, shown.Line, $"The request sample shows the object \"{member.Key}\", which no address holds: the parameters of this {endpoint.Method} are taken as its body.");
        return "body";
    }

    /// <summary>Whether a sentence says that what is sent stands in the address, and no sample shows a body.</summary>
    private bool IsSaidQuery(IReadOnlyList<PageSection> sections)
    {
        if (endpoint.RequestSample is not null || sections.Where(section => !section.IsReply).SelectMany(section => section.Blocks).OfType<TextLine>().FirstOrDefault(line => QuerySaid.IsMatch(PunctuationMarks.Latin(line.Text))) is not { } said)
        {
            return false;
        }

        Tell(FindingKind.Guess, said.Line, $"The parameters of this {endpoint.Method} are taken as its query, by these words.");
        return true;
    }

    /// <summary>Whether the address shows all that must be sent, and nothing speaks of a body: then what else there is stands there, too.</summary>
    private bool HasNoBody(List<ImportedField> request, RequestAddress address, IReadOnlyList<PageSection> sections)
    {
        var unplaced = request.FindAll(field => field.Place.Length == 0);
        var must = unplaced.FindAll(field => field.Required == RequiredMark.Required);
        if (endpoint.RequestSample is not null || must.Count < 2 || must.Exists(field => !address.Has(field.Name)) || request.Exists(field => field.Place == "body") || BodyFormat.Says(sections))
        {
            return false;
        }

        if (unplaced.FindAll(field => !address.Has(field.Name)) is [var first, ..] others)
        {
            Tell(FindingKind.Guess, first.Source.Line, $"{PageFinding.Quoted(others.Select(field => field.Name))}: an address shows all others that must be sent, and nothing speaks of a body: they are taken as the query of this {endpoint.Method}, too.");
        }

        return true;
    }

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));

    // "以下参数通过 query 传递", "All parameters are passed in the query string"
    private static readonly Regex QuerySaid = PagePattern.AnyCase(@"参数[^,;。.]{0,8}(通过|以|用|放在|拼接[在到])\s*(url|请求)?\s*(query(\s*string)?|查询(字符串|参数))[^,;。.]{0,6}(传递|传入|传输|提交|发送|传参|中|里|后)|\bparameters (are|must be|should be|have to be) (all )?(passed|sent|given|supplied|provided) (in|via|through|as|by) (the )?(ur[li] )?query( string| parameters)?\b");
}
