using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Cli.Signing;

/// <summary>Shows how a signing comes about, step by step. What a secret could be read out of is masked.</summary>
internal static class SigningSteps
{
    private const string Masked = "***";

    public static IReadOnlyList<string> Of(SigningDefinition signing, SigningInput input, SignedValues signed, Endpoint endpoint)
    {
        var steps = new List<string>();
        foreach (var let in signing.Lets)
        {
            Explain(steps, $"let {let.Name}", let.Expression, input, told: null);
        }

        // A header may be made of those before it.
        var headers = input.RequestHeaders.ToList();
        var holes = endpoint.SignedHoles.ToList();
        foreach (var (value, told) in signing.Sent.Zip(signed.All, (value, sent) => (value, sent.Value)).Where(sent => !signing.Path.Contains(sent.value) || holes.Contains(sent.value.Name, StringComparer.Ordinal)))
        {
            Explain(steps, value.Name, value.Expression, input with { RequestHeaders = [.. headers] }, told);
            if (signing.Headers.Contains(value))
            {
                headers.Add(new(value.Name, told));
            }
        }

        return steps;
    }

    private static void Explain(List<string> steps, string name, SigningExpression expression, SigningInput input, string? told)
    {
        steps.Add($"{name} = {ExpressionText.Of(expression)}");
        var interpreter = new SigningInterpreter(input);
        foreach (var part in Inner(expression).Where(part => part != expression))
        {
            steps.Add($"    {ExpressionText.Of(part)} = {Shown(part, interpreter.Evaluate(part))}");
        }

        steps.Add($"    = {(told is null ? Shown(expression, interpreter.Evaluate(expression)) : IsHidden(expression) ? Masked : told)}");
    }

    // The innermost first. What is worked out for each pair has no value of its own, and what stands under "let" was shown there.
    private static IEnumerable<SigningExpression> Inner(SigningExpression expression)
    {
        if (expression is LetExpression or LiteralExpression or ItemExpression)
        {
            yield break;
        }

        var parts = expression is CallExpression call ? call.Arguments.Where((_, index) => call.Function.ParameterAt(index).Form != SigningForm.Item) : expression.Parts;
        foreach (var inner in parts.SelectMany(Inner))
        {
            yield return inner;
        }

        yield return expression;
    }

    private static bool IsHidden(SigningExpression expression) => expression.IsSecret || expression.RevealsSecret;

    private static string Shown(SigningExpression expression, SigningValue value) => IsHidden(expression) ? Masked : expression.Type switch
    {
        SigningType.Bytes => Convert.ToHexStringLower(value.AsBytes()) + " (bytes)",
        SigningType.Pairs => string.Join("&", value.AsPairs().Select(pair => $"{pair.Key}={pair.Value}")),
        SigningType.Time => value.AsTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.AsText().ReplaceLineEndings("\\n"),
    };
}
