using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts.Addresses;

/// <summary>What callers fill in in a path may be written otherwise than the parameter is called: <c>{projectID}</c> and <c>project_id</c> are one.</summary>
internal static class NamedHoles
{
    /// <summary>The address with its holes called as the parameters are.</summary>
    /// <param name="address">The address.</param>
    /// <param name="request">The fields of the page's tables.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static RequestAddress Of(RequestAddress address, IReadOnlyList<ImportedField> request, Page page, List<PageFinding> findings)
    {
        foreach (var hole in RequestAddress.Hole.Matches(address.Path).Select(match => match.Groups["name"].Value))
        {
            if (request.All(field => field.Name != hole) && request.Where(field => field.Place is "" or "path" or "url" && ParameterNames.Plain(field.Name) == ParameterNames.Plain(hole)).ToArray() is [var named])
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, named.Source.Line, $"The path's {{{hole}}} is taken to be \"{named.Name}\"."));
                address = address with { Path = address.Path.Replace($"{{{hole}}}", $"{{{named.Name}}}", StringComparison.Ordinal) };
            }
        }

        return address;
    }
}
