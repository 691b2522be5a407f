using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The cell of a parameter's name: the name, how deep it is marked to be, and what else stands in it.</summary>
/// <param name="Name">The name; empty where the cell has none.</param>
/// <param name="Weight">How far it is indented or marked as deep.</param>
/// <param name="Required">A mark of a required parameter that stands in it.</param>
/// <param name="Type">A type that stands in it, or null.</param>
/// <param name="Rest">Other words in it.</param>
internal sealed record NameCell(string Name, double Weight, RequiredMark Required, PageType? Type, string Rest)
{
    /// <summary>Whether the cell says that it must be sent in some case.</summary>
    public bool IsConditional { get; private init; }

    private const string DeepMarks = "└├┗┣↳∟>»+-•∙";

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell, blanks in front kept.</param>
    public static NameCell Read(string cell)
    {
        var parts = Parts.Match(DepthMark.Replace(PunctuationMarks.Latin(cell), match => new string('└', match.Groups["mark"].Captures.Count)));
        var indent = parts.Groups["indent"].Value.Sum(blank => blank == '\t' ? 4 : 1);
        var weight = indent + parts.Groups["marks"].Value.Count(DeepMarks.Contains) * 2.0;
        var text = TypeWords.InOneWord(parts.Groups["text"].Value);
        var isConditional = Conditional.IsMatch(text);
        var tokens = Conditional.Replace(text, "").Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0 || Label.IsMatch(text))
        {
            return new NameCell("", weight, RequiredMark.Unknown, null, "");
        }

        var (name, starred) = Unstar(tokens[0]);
        var mark = starred ? RequiredMark.Required : RequiredMark.Unknown;
        PageType? type = null;
        var rest = new List<string>();
        if (Bracketed.Match(name) is { Success: true } bracketed)
        {
            name = bracketed.Groups["name"].Value;
            rest.Add(bracketed.Groups["rest"].Value);
        }

        rest.AddRange(tokens.Skip(1).SelectMany(token => Bracketed.Match(token) is { Success: true } noted && RequiredWords.ReadLine(noted.Groups["rest"].Value) is not null ? new[] { noted.Groups["name"].Value, noted.Groups["rest"].Value } : [token]));
        for (var i = 0; i < rest.Count;)
        {
            var word = rest[i].EndsWith("[]", StringComparison.Ordinal) ? rest[i].Trim('(', ',', ':') : rest[i].Trim('(', ')', '[', ']', ',', ':');
            if ((rest[i] == "*" ? RequiredMark.Required : RequiredWords.ReadLine(word)) is { } said)
            {
                mark = said;
            }
            else if (type is null && (TypeWords.Read(word, isColumn: false) ?? Foreign(word)) is { } named)
            {
                type = named;
            }
            else
            {
                i++;
                continue;
            }

            rest.RemoveAt(i);
        }

        if (starred && type is null && rest is [var only] && TypeWords.Read(only, isColumn: true) is { } plain)
        {
            // Behind a star, "text" is a type.
            (type, rest) = (plain, []);
        }

        // "/send/:id" is how some write a hole of a path.
        name = name.TrimEnd(':', ',') is [':', >= 'A' and <= 'z', ..] hole ? hole[1..] : name.TrimEnd(':', ',');
        name = name is ['_', '_', _, .., '_', '_'] ? name[2..^2] : name;
        name = name is ['{', _, .., '}'] ? name[1..^1] : name is [_, .., '{', '}'] ? name[..^2] : name;
        return new NameCell(ParameterNames.IsName(name) ? name : "", weight, mark, type, string.Join(' ', rest)) { IsConditional = isConditional };
    }

    /// <summary>"Cadena" below a name: in other languages, too, a type begins with a capital there.</summary>
    private static PageType? Foreign(string word) =>
        word is [var first, ..] && char.IsUpper(first) && ForeignWords.Translated(word) is { } english ? TypeWords.Read(english, isColumn: false) : null;

    private static (string Name, bool IsStarred) Unstar(string name) => name.Trim('*') is var bare && bare.Length < name.Length ? (bare, true) : (name, false);

    // "|_ |_ name" is two levels deep.
    private static readonly Regex DepthMark = PagePattern.Of(@"^\s*((?<mark>\|_+)\s*)+(?=[A-Za-z])");

    private static readonly Regex Parts = PagePattern.Of(@"^(?<indent>[ \t]*)(?<marks>[└├│─┣┗↳∟>»+•∙|\-\s]*)(?<text>.*)$", RegexOptions.Singleline);

    // "src string Required — Conditional": neither always nor never.
    private static readonly Regex Conditional = PagePattern.AnyCase(@"(?<=\S\s+)required\s*[—–\-]\s*conditional(ly)?$");

    // "Allowed:" stands above values.
    private static readonly Regex Label = PagePattern.Of(@"^\s*(Allowed|Enum|Examples?|Default)\s*:\s*$");

    private static readonly Regex Bracketed = PagePattern.Of(@"^(?<name>[\w.\-]+)[(](?<rest>[^)]+)[)]$");
}
