using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Tells the names of types, which pages give the tables of objects as titles.</summary>
internal static class TypeTitles
{
    /// <summary>Whether a title is the name of a type and no more: <c>SendRequestInfo</c>.</summary>
    /// <param name="title">The title.</param>
    public static bool IsName(string title) => Name.IsMatch(title);

    /// <summary>Whether a title is the name of a type of replies: <c>dto.SmsResponse</c>.</summary>
    /// <param name="title">The title.</param>
    public static bool IsOfReply(string title) => OfReply.IsMatch(title);

    private static readonly Regex OfReply = PagePattern.Of(@"^\W*([\w.]+\.)?[A-Z]\w*(Response|Reply|Resp|Result)\W*$");

    private static readonly Regex Name = PagePattern.Of(@"^[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+$|^[A-Z]{2,}[a-z]{2,}[A-Za-z0-9]*$");
}
