using System.Buffers;

namespace OtpContracts.Validation;

/// <summary>The rules that generated code checks before a request is sent. No message repeats the value: it may be a person's.</summary>
public static class ContractRules
{
    private static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    /// <summary>A required value is there.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value.</param>
    /// <param name="violations">Where a broken rule goes.</param>
    public static void Required(string parameter, object? value, ref ViolationList violations)
    {
        if (value is null)
        {
            violations.Add(parameter, "is required");
        }
    }

    /// <summary>A text's number of characters is within bounds. Characters beyond the basic plane count as one.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    /// <param name="least">The smallest number allowed.</param>
    /// <param name="most">The largest number allowed.</param>
    /// <param name="violations">Where a broken rule goes.</param>
    public static void Length(string parameter, string? value, int least, int most, ref ViolationList violations)
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
            violations.Add(parameter, Describe("must have", least, most, int.MaxValue, "characters"));
        }
    }

    /// <summary>A text is made of the digits 0-9 only, and their number is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public static void Digits(string parameter, string? value, int least, int most, ref ViolationList violations)
    {
        if (value is not null && (value.Length < least || value.Length > most || value.AsSpan().ContainsAnyExcept(AsciiDigits)))
        {
            violations.Add(parameter, Describe("must have", least, most, int.MaxValue, "digits and nothing else"));
        }
    }

    /// <summary>A number is within bounds.</summary>
    /// <inheritdoc cref="Length"/>
    public static void Range(string parameter, decimal? value, decimal least, decimal most, ref ViolationList violations)
    {
        if (value < least || value > most)
        {
            violations.Add(parameter, Describe("must be", least, most, decimal.MaxValue, ""));
        }
    }

    /// <summary>A text can stand as one segment of a path.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="value">Its value; null is not judged here.</param>
    /// <param name="violations">Where a broken rule goes.</param>
    public static void Segment(string parameter, string? value, ref ViolationList violations)
    {
        // Empty and dot segments would name another path.
        if (value is "" or "." or "..")
        {
            violations.Add(parameter, "must not be empty, \".\" or \"..\"");
        }
    }

    /// <summary>A text can stand in a header.</summary>
    /// <inheritdoc cref="Segment"/>
    public static void Header(string parameter, string? value, ref ViolationList violations)
    {
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            violations.Add(parameter, "must not have a line break or NUL");
        }
    }

    /// <summary>A value of an open enum is one that the contract documents.</summary>
    /// <param name="parameter">The parameter's name on the wire.</param>
    /// <param name="isDocumented">Whether it is; null is not judged here.</param>
    /// <param name="violations">Where a broken rule goes.</param>
    public static void Documented(string parameter, bool? isDocumented, ref ViolationList violations)
    {
        if (isDocumented == false)
        {
            violations.Add(parameter, "must be a value that the contract documents");
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
