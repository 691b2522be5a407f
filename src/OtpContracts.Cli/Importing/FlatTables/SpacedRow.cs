using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a row of a table that was flattened to a line, its cells parted by blanks.</summary>
internal static class SpacedRow
{
    private const int LongestType = 3;
    private const int LongestMark = 4;
    private const int MostWordsOfName = 3;

    // Behind these a number is a limit.
    private const string Unit = "为是过于至到超大小长多少值:";

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kinds">The headings in order.</param>
    /// <returns>The row, without its line; null where it is none.</returns>
    public static ParameterRow? Read(string text, IReadOnlyList<ColumnKind> kinds)
    {
        if (kinds.Contains(ColumnKind.Optional))
        {
            return Read(text, RequiredWords.Asked(kinds)) is { } asked ? asked with { Required = RequiredWords.Denied(asked.Required, text) } : null;
        }

        var tokens = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (IsNumbered(text, kinds))
        {
            tokens.RemoveAt(0);
            kinds = kinds[0] == ColumnKind.Other ? [.. kinds.Skip(1)] : kinds;
        }

        // "The request is an object" is a sentence.
        if (tokens.Count == 0 || kinds[0] != ColumnKind.Name || tokens is ["The" or "An" or "This" or "These", _, _, ..])
        {
            return null;
        }

        // A title may stand in front of the name: "模板 templateId string".
        var title = tokens is [[> '\u2E80', ..] front, var behind, var next, ..] && kinds is [_, ColumnKind.Type, ..] && ParameterNames.IsName(behind) && TypeWords.Read(next, isColumn: true) is not null ? front : "";
        tokens.RemoveRange(0, title.Length > 0 ? 1 : 0);

        // A mark may as well, without a heading: "required to string".
        var markInFront = !kinds.Contains(ColumnKind.Required) && tokens is [var marking, var marked, var of, ..] && kinds is [_, ColumnKind.Type, ..] && ParameterNames.IsName(marked) && TypeWords.Read(of, isColumn: true) is not null ? RequiredWords.ReadLine(marking) : null;
        tokens.RemoveRange(0, markInFront is null ? 0 : 1);

        // Where the place is said right behind it, a name of several words ends there.
        var place = kinds is [_, ColumnKind.Place, ..] ? tokens.FindIndex(1, Math.Min(MostWordsOfName, tokens.Count - 1), IsPlace) : -1;
        var name = NameCell.Read(string.Concat(tokens.Take(Math.Max(place, 1))));
        if (name.Name.Length == 0 || (place < 0 && kinds is [_, ColumnKind.Place, ..]))
        {
            return null;
        }

        // A row has two cells at least, and no code.
        if ((tokens.Count == 1 && kinds.Count > 1) || (tokens.Count > 1 && tokens[1] == "="))
        {
            return null;
        }

        var said = place < 0 ? "" : tokens[place].ToLowerInvariant();
        tokens.RemoveRange(0, Math.Max(place + 1, 1));
        var isStarred = tokens is ["*", ..];
        tokens.RemoveRange(0, isStarred ? 1 : 0);
        var row = new ParameterRow { Name = name.Name, Required = markInFront ?? (isStarred ? RequiredMark.Required : name.Required), Place = said, Line = 0 };
        var middle = kinds.ColumnOf(ColumnKind.Description);
        middle = middle < 0 ? kinds.Count : middle;
        var found = place > 0;

        // What stands behind an open limit may be that limit.
        var isShown = kinds.Take(middle).TakeWhile(kind => kind != ColumnKind.Constraint).Contains(ColumnKind.Example);
        foreach (var kind in kinds.Take(middle).Skip(1))
        {
            found |= kind == ColumnKind.Example && isShown ? TakeShown(tokens, ref row) : Take(tokens, kind, fromEnd: false, ref row);
        }

        if (row.Type is null && kinds is [_, ColumnKind.Type, ColumnKind.Description] && tokens is [var named, [>= 'A' and <= 'Z', ..], _, ..] && NameOfType(named, of: row.Name))
        {
            // "sender Sender The one who sends.": the name of an object that stands in the column of types.
            row = row with { Type = new PageType(TypeKind.Object, Reference: named) };
            tokens.RemoveAt(0);
            found = true;
        }

        if (kinds.Count > middle && kinds[^1] is ColumnKind.Example or ColumnKind.Default && TakeWithin(tokens, [.. kinds.Skip(middle + 1).TakeWhile(kind => kind is ColumnKind.Type or ColumnKind.Required)], ref row))
        {
            return row with { Description = string.Join(' ', tokens) };
        }

        foreach (var kind in kinds.Skip(middle + 1).Reverse())
        {
            found |= Take(tokens, kind, fromEnd: true, ref row);
        }

        if (row.Required == RequiredMark.Unknown && tokens.Count > 1 && kinds.Skip(middle + 1).FirstOrDefault() == ColumnKind.Required && tokens.FindIndex(1, IsChineseMark) is var mark and > 0 && tokens.FindLastIndex(IsChineseMark) == mark)
        {
            // Behind the mark stand further words, such as limits and an example.
            row = row with { Required = RequiredWords.ReadLine(tokens[mark])!.Value };
            tokens.RemoveAt(mark);
            found = true;
        }

        if (kinds is [.., ColumnKind.Description, ColumnKind.Example] && tokens is [.., [.., > '\u2E80' and var end], var value] && !Unit.Contains(end) && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.'))
        {
            // What stands behind a sentence in Chinese is the example, unless the sentence goes on with it.
            row = row with { Example = value };
            tokens.RemoveAt(tokens.Count - 1);
        }

        var description = $"{title} {string.Join(' ', tokens)}".Trim();
        var asks = kinds.Any(kind => kind is ColumnKind.Type or ColumnKind.Required);

        // A sentence between the rows begins with a word that could be a name.
        found &= row.Required != RequiredMark.Unknown || !kinds.Contains(ColumnKind.Required) || !char.IsUpper(row.Name[0]) || !text.TrimEnd().EndsWith('.');
        var isSentence = asks && !found && (char.IsUpper(row.Name[0]) || description.EndsWith('.') || description.EndsWith('。') || tokens.Count > 8);
        return isSentence ? null : row with { Description = description };
    }

    /// <summary>Whether a word is the name of a type, and no first word of a sentence: it has a capital within, or is the name of the field.</summary>
    private static bool NameOfType(string word, string of) => TypeWords.IsReference(word) && (word.Equals(of, StringComparison.OrdinalIgnoreCase) || (word.Skip(1).Any(char.IsAsciiLetterUpper) && word.Any(char.IsAsciiLetterLower)));

    // In English, a mark may be a word of the description.
    private static bool IsChineseMark(string word) => word[0] > '\u2E80' && RequiredWords.ReadLine(word) is not null;

    private static bool IsPlace(string cell) => TableRows.IsPlace(cell) || cell.Equals("url", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is a row of a table that numbers its rows, with or without a heading for the numbers.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kinds">The headings in order.</param>
    public static bool IsNumbered(string text, IReadOnlyList<ColumnKind> kinds) =>
        kinds is [ColumnKind.Other, ColumnKind.Name, ..] or [ColumnKind.Name, ..] && text.Split(' ', 3) is [var number, var name, ..] && number.TrimEnd('.', ')') is { Length: > 0 } bare && bare.All(char.IsAsciiDigit)
        && (kinds[0] == ColumnKind.Other || (bare[0] != '0' && name is not ("or" or "and" or "to") && ParameterNames.IsName(name)));

    /// <summary>In front of a description in Chinese, what is not Chinese is the example; without one, a value that is no word.</summary>
    private static bool TakeShown(List<string> tokens, ref ParameterRow row)
    {
        var shown = tokens.TakeWhile(token => token.All(char.IsAscii)).ToArray();
        var isLast = shown.Length == tokens.Count;
        if (shown.Length == 0 || (isLast && (shown.Length > 1 || !IsValue.IsMatch(shown[0]))))
        {
            return false;
        }

        // A number behind it is of the next column.
        var count = 1 + shown.Skip(1).TakeWhile(token => !token.All(char.IsAsciiDigit)).Count();
        row = row with { Example = string.Join(' ', shown.Take(count)) };
        tokens.RemoveRange(0, count);
        return true;
    }

    /// <summary>Behind type and mark stands an example of any length: the two are found where they stand side by side, and parted from it.</summary>
    private static bool TakeWithin(List<string> tokens, ColumnKind[] kinds, ref ParameterRow row)
    {
        for (var at = tokens.Count - 1; at > 0 && kinds.Length > 1; at--)
        {
            // No more than type and mark can take.
            var near = tokens.GetRange(at, Math.Min(kinds.Length * LongestType, tokens.Count - at));
            var (given, read, all) = (near.Count, row, true);
            foreach (var kind in kinds)
            {
                all = all && Take(near, kind, fromEnd: false, ref read);
            }

            if (all)
            {
                row = read with { Example = string.Join(' ', tokens.Skip(at + given - near.Count)) };
                tokens.RemoveRange(at, tokens.Count - at);
                return true;
            }
        }

        return false;
    }

    private static bool Take(List<string> tokens, ColumnKind kind, bool fromEnd, ref ParameterRow row)
    {
        switch (kind)
        {
            case ColumnKind.Type:
                for (var count = Math.Min(LongestType, tokens.Count); count > 0; count--)
                {
                    // "String 4" is a type and an example.
                    var at = fromEnd ? tokens.Count - count : 0;
                    if (!tokens.Skip(at + 1).Take(count - 1).Any(token => token.All(char.IsAsciiDigit)) && TypeWords.Read(string.Join(' ', tokens.Skip(at).Take(count)), isColumn: true) is { } type)
                    {
                        tokens.RemoveRange(at, count);
                        row = row with { Type = type };
                        return true;
                    }
                }

                return false;
            case ColumnKind.Required when fromEnd && tokens is [.., [.., ')']] && tokens.FindLastIndex(token => token.StartsWith('(')) is var note and > 0 && RequiredWords.ReadNoted(string.Join(' ', tokens.Skip(note - 1))) is var (noted, _):
                tokens.RemoveAt(note - 1);
                row = row with { Required = noted };
                return true;
            case ColumnKind.Required:
                // "必填(digits, eg. 86)" is a mark with a remark, "type=1 required" a condition.
                for (var count = 1; count <= Math.Min(LongestMark, tokens.Count); count++)
                {
                    var at = fromEnd ? tokens.Count - count : 0;
                    var isCondition = fromEnd && at > 0 && tokens[at - 1].Contains('=');
                    if (!isCondition && RequiredWords.Read(string.Join(' ', tokens.Skip(at).Take(count))) is { } mark and not RequiredMark.Unknown)
                    {
                        tokens.RemoveRange(at, count);
                        row = row with { Required = mark };
                        return true;
                    }
                }

                return false;
            case ColumnKind.Constraint when !fromEnd && tokens.Count > 1 && tokens[0].All(char.IsAsciiDigit):
                row = row with { Constraint = tokens[0] };
                tokens.RemoveAt(0);
                return true;
            case ColumnKind.Constraint when fromEnd && tokens is [.., var word, var limit] && char.IsAsciiDigit(limit[0]) && limit.All(character => char.IsAsciiDigit(character) || character is '-' or '~') && TypeWords.Read(word, isColumn: true) is not null:
                tokens.RemoveAt(tokens.Count - 1);
                row = row with { Constraint = limit };
                return true;
            default:
                return false;
        }
    }

    private static readonly Regex IsValue = PagePattern.Of("[0-9]|^(true|false)$");
}
