namespace OtpContracts.Spec.Signing;

/// <summary>The holes in the path of an address: whole segments <c>{name}</c>. A value's own braces are escaped, and so are none.</summary>
internal static class AddressHoles
{
    /// <summary>An address with holes filled; the values are escaped.</summary>
    /// <exception cref="SigningValueException">A value that can't be a segment: it would name another path.</exception>
    public static string Fill(string address, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        var path = SigningTexts.Before(address, "?");
        var segments = path.Split('/');
        foreach (var value in values)
        {
            var hole = Array.IndexOf(segments, $"{{{value.Key}}}");
            if (hole >= 0)
            {
                segments[hole] = value.Value is "" or "." or ".."
                    ? throw new SigningValueException($"the segment {{{value.Key}}} of the path would be empty, \".\" or \"..\"")
                    : SigningTexts.Percent(value.Value, "");
            }
        }

        return string.Join("/", segments) + address.Substring(path.Length);
    }
}
