using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Cli.Signing;

/// <summary>Shows how a signing comes about, step by step, secrets and keys made of them masked.</summary>
/// <param name="signing">The contract's signing.</param>
internal sealed class SigningSteps(SigningDefinition signing)
{
    private readonly Dictionary<SigningExpression, IReadOnlyList<(SigningExpression Expression, SigningValue Value)>> _worked = [];

    /// <summary>Notes how a value comes about, with those under <c>let</c> that are used there first.</summary>
    /// <param name="value">A value that is sent.</param>
    /// <param name="interpreter">What evaluates its parts, as they are when it is due.</param>
    public void Note(SigningValueDefinition value, SigningInterpreter interpreter)
    {
        var used = value.Expression.WithParts().OfType<LetExpression>().Select(let => let.Value).ToHashSet();
        foreach (var let in signing.Lets.Select(let => let.Expression).Where(let => used.Contains(let) && !_worked.ContainsKey(let)))
        {
            Work(let, interpreter);
        }

        Work(value.Expression, interpreter);
    }

    /// <summary>Tells the steps, in the order of the contract.</summary>
    /// <param name="signed">What is sent.</param>
    /// <param name="endpoint">The endpoint: a hole that its path lacks is not filled.</param>
    /// <returns>A line for each step.</returns>
    public IReadOnlyList<string> Tell(SignedValues signed, Endpoint endpoint)
    {
        var holes = endpoint.SignedHoles.ToList();
        var sent = signing.Sent.Zip(signed.All, (value, sent) => (Definition: value, Text: sent.Value)).Where(sent => !signing.Path.Contains(sent.Definition) || holes.Contains(sent.Definition.Name, StringComparer.Ordinal)).ToList();
        var shown = new ShownValues(signing, sent);
        return
        [
            .. signing.Lets.Where(let => _worked.ContainsKey(let.Expression)).SelectMany(let => Lines($"let {let.Name}", let.Expression, told: null)),
            .. sent.SelectMany(value => Lines(value.Definition.Name, value.Definition.Expression, value.Text)),
        ];

        IEnumerable<string> Lines(string name, SigningExpression expression, string? told)
        {
            var parts = _worked[expression];
            return parts.SkipLast(1).Select(part => $"    {ExpressionText.Of(part.Expression)} = {shown.Of(part.Expression, part.Value)}")
                .Prepend($"{name} = {ExpressionText.Of(expression)}")
                .Append($"    = {(told is null ? shown.Of(expression, parts[^1].Value) : shown.OfSent(expression, told))}");
        }
    }

    private void Work(SigningExpression expression, SigningInterpreter interpreter) =>
        _worked[expression] = [.. Inner(expression).Where(part => part != expression).Append(expression).Select(part => (part, interpreter.Evaluate(part)))];

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
