using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Follows what refers to another place of the same description. A description is untrusted text: nothing outside of it is read, and the steps are counted.</summary>
/// <param name="root">The description.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SchemaReferences(SampleValue root, Page page, List<PageFinding> findings)
{
    private const int MostSteps = 50_000;
    private const int LongestTrail = 32;

    private int _steps;
    private bool _isTold;

    /// <summary>What stands at a place, or where the place refers to.</summary>
    /// <param name="value">The place.</param>
    /// <returns>The value, or null where the reference leads nowhere.</returns>
    public SampleValue? Resolve(SampleValue value) => Resolve(value, [], out _);

    /// <summary>Puts a schema together.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="trail">The references that lead to it.</param>
    public SchemaShape Shape(SampleValue schema, IReadOnlyList<string> trail)
    {
        if (Resolve(schema, trail, out var behind) is not { } own)
        {
            return new SchemaShape { Trail = trail };
        }

        var shape = new SchemaShape { Trail = behind, Name = behind.Count > trail.Count ? behind[^1].Split('/')[^1] : null };

        // What stands beside a reference comes first: OpenAPI 3.1 lets it say more.
        shape.Parts.AddRange(own == schema ? [own] : [schema, own]);
        foreach (var part in (own.Find("allOf")?.Items ?? []).Where(_ => Spend(own)).Select(part => Shape(part, behind)))
        {
            shape.Parts.AddRange(part.Parts);
            shape.Choices.AddRange(part.Choices);
            shape.IsNullable |= part.IsNullable;
            shape.Name ??= part.Name;
        }

        shape.IsNullable |= shape.Text("nullable") == "true" || (shape.Find("type") is { Kind: SampleKind.List } types && types.Items.Any(type => type.Text == "null"));
        AddChoices(shape, own, behind);
        return shape;
    }

    private void AddChoices(SchemaShape shape, SampleValue own, IReadOnlyList<string> trail)
    {
        var choices = (own.Find("oneOf") ?? own.Find("anyOf"))?.Items ?? [];
        var others = choices.Where(choice => choice.Find("type") is not { Text: "null" } and not { Kind: SampleKind.Null }).ToArray();
        shape.IsNullable |= others.Length < choices.Count;
        foreach (var choice in others.Where(_ => Spend(own)).Select(choice => Shape(choice, trail)))
        {
            if (others.Length > 1)
            {
                shape.Choices.Add(choice);
                continue;
            }

            shape.Parts.AddRange(choice.Parts);
            shape.Choices.AddRange(choice.Choices);
            shape.IsNullable |= choice.IsNullable;
            shape.Name ??= choice.Name;
        }
    }

    private SampleValue? Resolve(SampleValue value, IReadOnlyList<string> trail, out IReadOnlyList<string> behind)
    {
        behind = trail;
        while (value.Find("$ref") is { Kind: SampleKind.Text } reference)
        {
            SampleValue? target = null;
            var problem = !Spend(value) ? ""
                : !reference.Text.StartsWith("#/", StringComparison.Ordinal) ? "stands outside of this page, and is not read"
                : behind.Contains(reference.Text, StringComparer.Ordinal) ? "holds itself: there it is left open"
                : behind.Count >= LongestTrail ? "lies too deep, and is not read"
                : (target = At(reference.Text)) is null ? "is not within the description" : null;
            if (problem is { Length: > 0 })
            {
                Tell(reference.Line, $"\"{reference.Text}\" {problem}.");
            }

            if (target is null)
            {
                return null;
            }

            value = target;
            behind = [.. behind, reference.Text];
        }

        return value;
    }

    private SampleValue? At(string reference) =>
        reference[2..].Split('/').Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate((SampleValue?)root, (value, step) => value?.Kind == SampleKind.List ? (int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var i) ? value.Items.ElementAtOrDefault(i) : null) : value?.Find(step));

    /// <summary>Takes a step.</summary>
    /// <param name="at">Where it is taken.</param>
    /// <returns>Whether there was one left.</returns>
    public bool Spend(SampleValue at)
    {
        if (_steps++ < MostSteps)
        {
            return true;
        }

        if (!_isTold)
        {
            _isTold = true;
            Tell(at.Line, $"The description unfolds to more than {MostSteps} parts: what goes beyond them is not read.");
        }

        return false;
    }

    private void Tell(int line, string message) => findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, message));
}
