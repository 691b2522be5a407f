using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>An address that a page broke within its query, or behind what each caller fills in: what follows stands on the next line.</summary>
internal static class BrokenAddresses
{
    /// <summary>Joins such lines.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        foreach (var line in lines)
        {
            if (joined is [.., var above] && (GoesOn(above.Text, line.Text) || (OpenPath.IsMatch(above.Text) && Path.IsMatch(line.Text)) || (joined is [.., var method, _] && CallMethods.IsMethod(new TextLine(method.Text.Trim(), Level: 0, method.Line)) && BaseAlone.IsMatch(above.Text) && Path.IsMatch(line.Text))))
            {
                joined[^1] = (above.Text.TrimEnd() + line.Text.Trim(), above.Line);
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static bool GoesOn(string text, string below) =>
        text.TrimEnd() is var open && open[(open.LastIndexOf(' ') + 1)..] is var address && address.Contains("://", StringComparison.Ordinal) && address.Contains('?', StringComparison.Ordinal) && address[^1] switch
        {
            // A value may be left out: only one that further names follow tells that the line goes on.
            '=' => ValueAndNames.IsMatch(below),
            '&' => Names.IsMatch(below),
            _ when Value.IsMatch(address) && RestOfValue.IsMatch(below) => true,
            _ => OpenHole.IsMatch(address) ? RestOfHole.IsMatch(below) : OpenName.IsMatch(address) && RestOfName.IsMatch(below),
        };

    // "URL: {{base}}" over "/send/{id}" over "/notes"
    private static readonly Regex OpenPath = PagePattern.AnyCase(@"^\W*(api |request )?(url|endpoint|path|(请求|接口)?地址)\s*[:\uFF1A]\s*(\{\{?\w+\}\}?)?(/[\w\-.{}]+)*(?<=\})$");

    // "POST" over "https://api.acme.example/v2" over "/send"
    private static readonly Regex BaseAlone = PagePattern.Of(@"^\s*https?://[\w.\-]+(:\d+)?(/v\d+(\.\d+)?)?$");

    private static readonly Regex Path = PagePattern.Of(@"^/[\w\-./{}]*[\w}]$");

    // "…&text={Mess", and below "age}&size=1"
    private static readonly Regex OpenHole = PagePattern.Of(@"=\{[A-Za-z_]+$");

    private static readonly Regex RestOfHole = PagePattern.Of(@"^[A-Za-z_]+\}(&[\w\-.\[\]]+=\S*)?$");

    // "…?key=a&te", and below "xt=b&size=1"
    private static readonly Regex OpenName = PagePattern.Of(@"&[A-Za-z_]\w*$");

    private static readonly Regex RestOfName = PagePattern.Of(@"^\w+=[^\s=&]*(&\S*)?$");

    // "…?key=ab", and below "c&text=b"
    private static readonly Regex Value = PagePattern.Of(@"[?&][\w\-.\[\]]+=\w+$");

    private static readonly Regex RestOfValue = PagePattern.Of(@"^[^\s&=:{}<""/]{1,40}&[\w\-.\[\]]+=");

    private static readonly Regex ValueAndNames = PagePattern.Of(@"^\s*[^\s&=:{}<""]+&[\w\-.\[\]]+=\S*\s*$");

    private static readonly Regex Names = PagePattern.Of(@"^\s*[\w\-.\[\]]+=[^\s=]+(=\S*)?\s*$");
}
