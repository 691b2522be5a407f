using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Commands of which a copy lost the backslashes: a line that begins with an option goes on with the command above it.</summary>
internal static class CommandLines
{
    /// <summary>Writes the backslashes again.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Continue(List<(string Text, int Line)> lines)
    {
        var (isCommand, isQuoted) = (false, false);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            isCommand |= Command.IsMatch(lines[i].Text);
            if (!isCommand)
            {
                continue;
            }

            isQuoted ^= lines[i].Text.AsSpan().Count('\'') % 2 == 1;
            if (isQuoted || lines[i].Text.TrimEnd().EndsWith('\\'))
            {
                continue;
            }

            if (Option.IsMatch(lines[i + 1].Text))
            {
                lines[i] = ($"{lines[i].Text.TrimEnd()} \\", lines[i].Line);
            }
            else
            {
                isCommand = false;
            }
        }

        return lines;
    }

    private static readonly Regex Command = PagePattern.Of(@"^[\s$>]*curl(\s|$)");

    private static readonly Regex Option = PagePattern.Of(@"^\s*(--[a-z][a-z\-]+|-[A-Za-z])[\s=]+['""A-Z]|^\s*-u\s+\S+$|^\s*['""]?https?://\S+$");
}
