using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OtpContracts.Validation;

/// <summary>
/// Checks a request before it is sent, and collects the rules that it breaks; costs nothing while there are none.
/// No message repeats the value: it may be a person's. Generated code calls this.
/// </summary>
public ref struct RequestRules
{
    // Deeper than any vendor's request, and shallow enough that a list that holds itself ends.
    private const int DeepestNesting = 64;

    // RFC 9110 §5.6.2.
    private static readonly SearchValues<char> Token = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    private List<ContractViolation>? _violations;
    private string? _within;
    private int _depth;

    /// <summary>Whether no rule is broken.</summary>
    internal readonly bool AreKept => _violations is null;

    /// <summary>The broken rules, in the order found.</summary>
    internal readonly IReadOnlyList<ContractViolation> Violations => _violations ?? [];

    /// <summary>Adds a broken rule.</summary>
    /// <param name="parameter">The parameter, by its name on the wire.</param>
    /// <param name="rule">The rule, as a sentence without the value.</param>
    internal void Break(string parameter, string rule) => (_violations ??= []).Add(new ContractViolation(_within + parameter, rule));

    /// <summary>A required value is there.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Required(string parameter, object? value)
    {
        if (value is null or JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            Break(parameter, "is required");
        }
    }

    /// <summary>A text's number of characters is within bounds. Characters beyond the basic plane count as one.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    /// <param name="least">The smallest number allowed.</param>
    /// <param name="most">The largest number allowed.</param>
    public void Length(string parameter, string? value, int least, int most = int.MaxValue)
    {
        if (value is null)
        {
            return;
        }

        var length = value.Length;
        foreach (var character in value)
        {
            length -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        if (length < least || length > most)
        {
            Break(parameter, Describe("must have", least, most, int.MaxValue, "characters"));
        }
    }

    /// <summary>A text is made of the digits 0-9 only, and their number is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public void Digits(string parameter, string? value, int least, int most = int.MaxValue)
    {
        if (value is not null && (value.Length < least || value.Length > most || value.AsSpan().ContainsAnyExcept(AsciiDigits)))
        {
            Break(parameter, Describe("must have", least, most, int.MaxValue, "digits and nothing else"));
        }
    }

    /// <summary>A list's number of items is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public void Items<T>(string parameter, IReadOnlyCollection<T>? value, int least, int most = int.MaxValue)
    {
        if (value is not null && (value.Count < least || value.Count > most))
        {
            Break(parameter, Describe("must have", least, most, int.MaxValue, "items"));
        }
    }

    /// <summary>A text matches a pattern as a whole.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    /// <param name="pattern">A regular expression that one pass decides.</param>
    public void Pattern(string parameter, string? value, string pattern)
    {
        if (value is not null && !WholeTextPattern.Of(pattern).IsMatch(value))
        {
            Break(parameter, "must match " + pattern);
        }
    }

    /// <summary>A text is one of those allowed.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    /// <param name="allowed">The texts allowed.</param>
    public void OneOf(string parameter, string? value, params ReadOnlySpan<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
        {
            Break(parameter, "must be one of " + string.Join(", ", allowed));
        }
    }

    /// <summary>A number is one of those allowed.</summary>
    /// <inheritdoc cref="OneOf(string, string?, ReadOnlySpan{string})"/>
    public void OneOf(string parameter, decimal? value, params ReadOnlySpan<decimal> allowed)
    {
        if (value is { } number && !allowed.Contains(number))
        {
            Break(parameter, "must be one of " + string.Join(", ", allowed.ToArray().Select(one => one.ToString(CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>A whole number is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public void WholeRange(string parameter, long? value, long least, long most = long.MaxValue)
    {
        if (value < least || value > most)
        {
            Break(parameter, Describe("must be", least, most, long.MaxValue, ""));
        }
    }

    /// <summary>A number is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public void Range(string parameter, decimal? value, decimal least, decimal most = decimal.MaxValue)
    {
        if (value < least || value > most)
        {
            Break(parameter, Describe("must be", least, most, decimal.MaxValue, ""));
        }
    }

    /// <summary>A binary number is within bounds; what is no number is not.</summary>
    /// <inheritdoc cref="Length"/>
    public void Within(string parameter, double? value, double least, double most)
    {
        if (value is { } number && !(number >= least && number <= most))
        {
            Break(parameter, Describe("must be", least, most, double.PositiveInfinity, ""));
        }
    }

    /// <summary>A text can stand as the rest of a path: each of its segments can.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    public void Segments(string parameter, string? value)
    {
        if (value?.Split('/').Any(segment => segment is "" or "." or "..") == true)
        {
            Break(parameter, "must have no segment that is empty, \".\" or \"..\"");
        }
    }

    /// <summary>A text can stand as one segment of a path.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    public void Segment(string parameter, string? value)
    {
        // Empty and dot segments would name another path.
        if (value is "" or "." or "..")
        {
            Break(parameter, "must not be empty, \".\" or \"..\"");
        }
    }

    /// <summary>A text can stand in a header.</summary>
    /// <inheritdoc cref="Segment"/>
    public void Header(string parameter, string? value)
    {
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            Break(parameter, "must not have a line break or NUL");
        }
    }

    /// <summary>Texts can stand in a header together.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="values">Its values; null is not judged here.</param>
    public void Header(string parameter, IEnumerable<string>? values)
    {
        if (values?.Any(value => value.AsSpan().ContainsAny('\r', '\n', '\0')) == true)
        {
            Break(parameter, "must not have a line break or NUL");
        }
    }

    /// <summary>The keys of a map can end the names of headers, and its texts can stand in them.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="parameter">The parameter's name on the wire, which starts the names.</param>
    /// <param name="values">The map; null is not judged here.</param>
    public void Headers<T>(string parameter, IReadOnlyDictionary<string, T>? values)
    {
        if (values is null)
        {
            return;
        }

        Header(parameter, values.Values as IEnumerable<string>);
        if (values.Keys.Any(key => parameter.Length + key.Length == 0 || key.AsSpan().ContainsAnyExcept(Token)))
        {
            Break(parameter, "must have keys of letters, digits and !#$%&'*+-.^_`|~ only");
        }
    }

    /// <summary>A value of an open enum is one that the contract documents.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="isDocumented">Whether it is; null is not judged here.</param>
    public void Documented(string parameter, bool? isDocumented)
    {
        if (isDocumented == false)
        {
            Break(parameter, "must be a value that the contract documents");
        }
    }

    /// <summary>An object keeps its own rules.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">The object; null is not judged here.</param>
    public void Object(string parameter, IRequestObject? value)
    {
        if (value is null)
        {
            return;
        }

        if (_depth == DeepestNesting)
        {
            Break(parameter, "is nested too deeply");
            return;
        }

        var around = _within;
        _within = $"{around}{parameter}.";
        _depth++;
        value.Validate(ref this);
        _depth--;
        _within = around;
    }

    /// <summary>Each object of a list keeps its own rules.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="values">The list; null is not judged here.</param>
    public void Objects(string parameter, IReadOnlyList<IRequestObject?>? values)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            Object(string.Create(CultureInfo.InvariantCulture, $"{parameter}[{i}]"), values[i]);
        }
    }

    private static string Describe<T>(string verb, T least, T most, T open, string unit)
        where T : IComparable<T>, IFormattable
    {
        var bounds = least.CompareTo(most) == 0 ? FormattableString.Invariant($"{least}")
            : most.CompareTo(open) == 0 ? FormattableString.Invariant($"{least} or more")
            : FormattableString.Invariant($"{least} to {most}");
        return $"{verb} {bounds} {unit}".TrimEnd();
    }
}
