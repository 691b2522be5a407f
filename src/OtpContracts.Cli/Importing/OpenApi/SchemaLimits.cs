using System.Globalization;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;
using OtpContracts.Spec.Reading.Types;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Gives a field the values and limits that its schema says.</summary>
/// <param name="field">The field, with what its description says.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SchemaLimits(ImportedField field, Page page, List<PageFinding> findings)
{
    // What the schema says, by the key of the contract language.
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>Takes what the schema says.</summary>
    /// <param name="shape">The schema.</param>
    /// <param name="item">The schema of a list's items, or null.</param>
    public void Take(SchemaShape shape, SchemaShape? item)
    {
        Values(shape.Find("enum") is null && field.Type?.Kind == TypeKind.List && item is not null ? item : shape);
        if (field.Type?.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Double)
        {
            Limit("range", Bound(shape, "minimum", "exclusiveMinimum", 1), Bound(shape, "maximum", "exclusiveMaximum", -1));
        }
        else if (field.Type?.Kind == TypeKind.String)
        {
            Limit("length", Number(shape, "minLength") is > 0 and var least ? least : null, Number(shape, "maxLength"));
            Pattern(shape.Text("pattern"));
        }
        else if (field.Type?.Kind == TypeKind.List)
        {
            Limit("items", Number(shape, "minItems") is > 0 and var least ? least : null, Number(shape, "maxItems"));
        }

        Default(shape);
        TellSaid(shape);
    }

    /// <summary>A schema that says nothing of values leaves it to the description, where a sentence may mean something else.</summary>
    private void TellSaid(SchemaShape shape)
    {
        var said = field.Constraints.Where(constraint => !_set.Contains(constraint.Key)).Select(constraint => $"{constraint.Key} {constraint.Value}").ToList();
        if (field.Values.Count > 0 && !_set.Contains("enum"))
        {
            said.Add($"the values {string.Join(", ", field.Values.Select(value => value.Value))}");
        }

        if (field.Default is not null && shape.Find("default") is null)
        {
            said.Add($"the default {field.Default}");
        }

        if (said.Count > 0)
        {
            Tell(FindingKind.Guess, $"its description says {string.Join(", ", said)}, and its schema does not.");
        }
    }

    private void Values(SchemaShape shape)
    {
        var listed = shape.Find("enum")?.Items ?? (shape.Find("const") is { } only ? [only] : [.. shape.Choices.SelectMany(choice => choice.Find("enum")?.Items ?? [])]);
        if (listed.Count == 0)
        {
            return;
        }

        field.IsNullable |= listed.Any(value => value.Kind == SampleKind.Null);
        var values = listed.Where(value => value.Kind is SampleKind.Text or SampleKind.Number && value.Text.Length > 0).Select(value => value.Text).Distinct(StringComparer.Ordinal).ToArray();
        if (values.Length < listed.Count(value => value.Kind != SampleKind.Null) || field.Type?.Kind is not (TypeKind.String or TypeKind.Int or TypeKind.Long or TypeKind.List))
        {
            Tell(FindingKind.NotUnderstood, $"its list of values ({string.Join(", ", listed.Take(5).Select(value => value.Text))}) is not one of texts or whole numbers that differ: it is left out.");
            return;
        }

        // The description may tell what they mean.
        field.Values = [.. values.Select(value => field.Values.FirstOrDefault(known => known.Value == value) ?? new ListedValue(value, ""))];
        field.Constraints.Clear();
        _set.Add("enum");
    }

    private decimal? Bound(SchemaShape shape, string key, string exclusive, int step)
    {
        // Up to OpenAPI 3.0 the exclusive bound is a mark beside the other, from 3.1 on a number.
        var (bound, isMarked) = (Number(shape, key), shape.Text(exclusive) == "true");
        var beyond = Number(shape, exclusive) ?? (isMarked ? bound : null);
        if (beyond is null || field.Type?.Kind is TypeKind.Int or TypeKind.Long)
        {
            return beyond is null ? bound : beyond + step;
        }

        Tell(FindingKind.NotUnderstood, $"its values stay short of {beyond}: a contract has no such bound, and takes it as the last value.");
        return beyond;
    }

    private static decimal? Number(SchemaShape shape, string key) => decimal.TryParse(shape.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Limit(string key, decimal? least, decimal? most)
    {
        if ((least is null && most is null) || field.Values.Count > 0)
        {
            return;
        }

        if (key != "range" && (least is > int.MaxValue or < 0 || most is > int.MaxValue or < 0 || least is { } low && low % 1 != 0 || most is { } high && high % 1 != 0))
        {
            Tell(FindingKind.NotUnderstood, $"its {key} from {least} to {most} is no count: it is left out.");
            return;
        }

        Set(key, least == most ? Text(least) : $"{Text(least)}..{Text(most)}");
    }

    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private void Pattern(string pattern)
    {
        if (pattern.Length == 0 || field.Values.Count > 0)
        {
            return;
        }

        var whole = SchemaPattern.Whole(pattern);
        if ((ConstraintReader.ProblemOf(pattern) ?? ConstraintReader.ProblemOf(whole)) is { } problem)
        {
            Tell(FindingKind.NotUnderstood, $"its pattern {pattern} is left out: a contract takes {problem}.");
            return;
        }

        Set("pattern", whole);
    }

    private void Set(string key, string value)
    {
        if (field.Constraints.TryGetValue(key, out var said) && said != value)
        {
            Tell(FindingKind.Contradiction, $"its description says {key} {said}, its schema {value}: the schema's is taken.");
        }

        field.Constraints[key] = value;
        _set.Add(key);
    }

    private void Default(SchemaShape shape)
    {
        if (shape.Text("default") is not { Length: > 0 } text || shape.Find("default") is { Kind: SampleKind.Null })
        {
            field.Default = field.Values.Count > 0 && field.Default is { } said && field.Values.All(value => value.Value != said) ? null : field.Default;
            return;
        }

        var fits = field.Values.Count > 0 ? field.Values.Any(value => value.Value == text) : field.Type?.Kind switch
        {
            TypeKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            TypeKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            TypeKind.Decimal or TypeKind.Double => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            TypeKind.Boolean => text is "true" or "false",
            TypeKind.String => true,
            _ => false,
        };
        if (!fits)
        {
            Tell(FindingKind.Contradiction, $"its default {text} is none of its values: it is left out.");
        }

        field.Default = fits ? text : null;
    }

    private void Tell(FindingKind kind, string message) => findings.Add(new PageFinding(kind, page.Path, field.Source.Line, $"\"{field.Name}\": {message}"));
}
