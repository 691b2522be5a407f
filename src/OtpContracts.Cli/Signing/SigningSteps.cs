using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Cli.Signing;

/// <summary>Shows how a signing comes about, step by step, secrets and keys made of them masked.</summary>
internal static class SigningSteps
{
    public static IReadOnlyList<string> Of(SigningDefinition signing, SigningInput input, SignedValues signed, Endpoint endpoint)
    {
        var steps = new List<string>();
        var holes = endpoint.SignedHoles.ToList();
        var sent = signing.Sent.Zip(signed.All, (value, sent) => (Definition: value, Text: sent.Value)).Where(sent => !signing.Path.Contains(sent.Definition) || holes.Contains(sent.Definition.Name, StringComparer.Ordinal)).ToList();
        var shown = new ShownValues(signing, sent);
        foreach (var let in signing.Lets)
        {
            Explain(steps, shown, $"let {let.Name}", let.Expression, input, told: null);
        }

        // A header may be made of those before it.
        var headers = input.RequestHeaders.ToList();
        foreach (var (value, told) in sent)
        {
            Explain(steps, shown, value.Name, value.Expression, input with { RequestHeaders = [.. headers] }, told);
            if (signing.Headers.Contains(value))
            {
                headers.Add(new(value.Name, told));
            }
        }

        return steps;
    }

    private static void Explain(List<string> steps, ShownValues shown, string name, SigningExpression expression, SigningInput input, string? told)
    {
        steps.Add($"{name} = {ExpressionText.Of(expression)}");
        var interpreter = new SigningInterpreter(input);
        foreach (var part in Inner(expression).Where(part => part != expression))
        {
            steps.Add($"    {ExpressionText.Of(part)} = {shown.Of(part, interpreter.Evaluate(part))}");
        }

        steps.Add($"    = {(told is null ? shown.Of(expression, interpreter.Evaluate(expression)) : shown.OfSent(expression, told))}");
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
}
