using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>A sentence that puts all that is sent into one object: "The request body has a top-level data object."</summary>
internal static class SaidWrapper
{
    /// <summary>Puts the members of the body into the object that a sentence names, where no row describes it.</summary>
    /// <param name="request">The fields of the request.</param>
    /// <param name="sample">The body that a sample sends, or null.</param>
    /// <param name="areFlat">Whether no row says that it stands within another, and no sample shows one of the others at its top.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where it is told.</param>
    public static List<ImportedField> Wrap(List<ImportedField> request, SampleValue? sample, bool areFlat, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var said = sections.Where(section => section.Kind is SectionKind.Parameters or SectionKind.RequestSample or SectionKind.Overview).SelectMany(section => section.Blocks).OfType<TextLine>()
            .Select(line => (Match: Sentence.Match(line.Text), line.Line)).FirstOrDefault(line => line.Match.Success);
        if (said.Match is null)
        {
            return IntoFirst(request, areFlat ? sample : null, page, findings);
        }

        var name = said.Match.Groups["name"].Value;
        var body = request.FindAll(field => field.Place is "" or "body");
        if (body.Count == 0 || request.Exists(field => field.Name == name))
        {
            return request;
        }

        var wrapper = new ImportedField { Name = name, Type = new PageType(TypeKind.Object), Required = RequiredMark.Required, Source = new PageLine(page.Path, said.Line) };
        wrapper.Members.AddRange(body);
        findings.Add(new PageFinding(FindingKind.Guess, page.Path, said.Line, $"This sentence puts the body into the object \"{name}\": {PageFinding.Quoted(body.Select(field => field.Name))} are taken as its members."));
        return [.. request.Except(body), wrapper];
    }

    /// <summary>The first row may say that it holds all others, or a sample show it as all that is sent.</summary>
    private static List<ImportedField> IntoFirst(List<ImportedField> request, SampleValue? sample, Page page, List<PageFinding> findings)
    {
        var body = request.FindAll(field => field.Place is "" or "body");
        if (body is not [{ IsObject: true } first, _, ..])
        {
            return request;
        }

        var isSaid = first.Members.Count == 0 && first.Summary.Values.Any(summary => HoldsAll.IsMatch(summary));
        var isShown = first.Members.Count > 0 && sample is { Kind: SampleKind.Object, Members: [{ Value.Kind: SampleKind.Object } root] } && root.Key == first.Name;
        if (!isSaid && !isShown)
        {
            return request;
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, first.Source.Line, $"\"{first.Name}\" is {(isSaid ? "said to hold all others" : "all that the request sample shows at its top")}: {PageFinding.Quoted(body.Skip(1).Select(field => field.Name))} are taken as its members."));
        first.Members.AddRange(body.Skip(1));
        return [.. request.Except(body.Skip(1))];
    }

    private static readonly Regex HoldsAll = PagePattern.AnyCase(@"^\W*(contains|holds|includes)\s+all\s+(of\s+)?(the\s+)?other\s+(elements|fields|parameters|members|properties|attributes)\b");

    private static readonly Regex Sentence = PagePattern.AnyCase(@"\b(request|body|payload)\b[^.]{0,40}\btop-level\s+[`'""]?(?<name>[a-z_]\w*)[`'""]?\s+(object|key|property|member)\b");
}
