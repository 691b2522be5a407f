using System.Globalization;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Holds a field's type against what its description says of the values.</summary>
internal static class TypeLimits
{
    /// <summary>Checks a field, and tells where type and values do not go together.</summary>
    /// <param name="field">The field.</param>
    /// <param name="page">Its page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ImportedField field, Page page, List<PageFinding> findings)
    {
        if (field.Type?.Kind == TypeKind.Int && field.Constraints.TryGetValue("range", out var range) && range.Split("..").Any(bound => decimal.TryParse(bound, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > int.MaxValue))
        {
            field.Type = new PageType(TypeKind.Long);
            Tell(FindingKind.Contradiction, $"the type has 32 bits, the range {range} needs more: it is read as a long.");
        }

        foreach (var size in new[] { "length", "digits" })
        {
            if (field.Constraints.TryGetValue(size, out var said) && said.Split("..").Any(bound => bound.Length > 0 && !int.TryParse(bound, CultureInfo.InvariantCulture, out _)))
            {
                field.Constraints.Remove(size);
                Tell(FindingKind.NotUnderstood, $"{said} can be no {size}: it is left out.");
            }
        }

        if (field.Constraints.TryGetValue("range", out range) || field.Constraints.TryGetValue("length", out range) || field.Constraints.TryGetValue("digits", out range))
        {
            var bounds = range.Split("..");
            if (bounds.Length == 2 && decimal.TryParse(bounds[0], CultureInfo.InvariantCulture, out var low) && decimal.TryParse(bounds[1], CultureInfo.InvariantCulture, out var high) && low > high)
            {
                field.Constraints.Clear();
                Tell(FindingKind.NotUnderstood, $"the limits {range} exclude every value: they are left out.");
            }
        }

        if (field is { Required: RequiredMark.Required, Default: not null })
        {
            Tell(FindingKind.Contradiction, $"it is marked as required and has the default {field.Default}.");
        }

        if (field.Type is { Kind: TypeKind.Any })
        {
            Tell(FindingKind.NotUnderstood, "the page gives it more than one type: it is left open.");
        }

        void Tell(FindingKind kind, string message) => findings.Add(new PageFinding(kind, page.Path, field.Source.Line, $"\"{field.Name}\": {message}"));
    }
}
