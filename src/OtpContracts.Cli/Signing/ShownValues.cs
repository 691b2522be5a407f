using System.Globalization;
using System.Text;
using System.Text.Unicode;
using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Cli.Signing;

/// <summary>
/// Values of a signing as its explanation shows them: what is sent and what it was worked out of, but nothing that a secret could be read out of,
/// and nothing that another request could be signed with, such as the key of a day.
/// </summary>
internal sealed class ShownValues
{
    private const string Masked = "***";

    // By text: the same key may stand in several places, and under "let".
    private readonly HashSet<string> _keys;

    // Credentials that keys are made of: not every contract says of each of them that it is secret.
    private readonly HashSet<string> _keyed;
    private readonly IReadOnlyList<SigningAmbient> _revealing;
    private readonly IReadOnlyList<string> _sent;

    /// <summary>Finds out what must not be shown.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="sent">What it sends with this request.</param>
    public ShownValues(SigningDefinition signing, IEnumerable<(SigningValueDefinition Definition, string Text)> sent)
    {
        var keys = signing.Lets.Concat(signing.Sent).SelectMany(value => value.Expression.WithParts()).OfType<CallExpression>().SelectMany(Keys).ToList();
        _keys = [.. keys.Select(key => ExpressionText.Of(key))];
        _keyed = [.. keys.SelectMany(key => key.WithParts()).OfType<CredentialExpression>().Select(credential => credential.Name)];
        _revealing =
        [
            .. Bringing(signing.Path, SigningAmbient.Path, SigningAmbient.Target, SigningAmbient.Url),
            .. Bringing(signing.Query, SigningAmbient.Query, SigningAmbient.RawQuery, SigningAmbient.Params, SigningAmbient.Target, SigningAmbient.Url),
            .. Bringing(signing.Body, SigningAmbient.Fields, SigningAmbient.Params, SigningAmbient.Body),
            .. Bringing(signing.Headers, SigningAmbient.Headers),
        ];
        _sent = [.. sent.Where(value => !IsHidden(value.Definition.Expression)).Select(value => value.Text)];
    }

    /// <summary>Shows a value on the way to what is sent.</summary>
    /// <param name="expression">What it was worked out by.</param>
    /// <param name="value">The value.</param>
    /// <returns>Its text, or a mask.</returns>
    public string Of(SigningExpression expression, SigningValue value)
    {
        if (IsHidden(expression))
        {
            return Masked;
        }

        var (text, isSent) = expression.Type == SigningType.Bytes ? OfBytes(expression, value.AsBytes()) : OfText(Text(value, expression.Type));
        return IsMadeOfSecret(expression) && !isSent ? Masked : text;
    }

    /// <summary>Shows a value that is sent.</summary>
    /// <param name="expression">What it was worked out by.</param>
    /// <param name="sent">The value, as sent.</param>
    /// <returns>The value, or a mask.</returns>
    public string OfSent(SigningExpression expression, string sent) => IsHidden(expression) ? Masked : sent;

    private static IEnumerable<SigningExpression> Keys(CallExpression call) => call.Arguments.Where((_, index) => call.Function.ParameterAt(index).IsSigningKey);

    // What a secret was sent in brings it along to whatever is worked out of that.
    private static SigningAmbient[] Bringing(IEnumerable<SigningValueDefinition> sent, params SigningAmbient[] ambients) =>
        sent.Any(value => value.Expression.RevealsSecret) ? ambients : [];

    private static string Text(SigningValue value, SigningType type) => type switch
    {
        SigningType.Pairs => string.Join("&", value.AsPairs().Select(pair => $"{pair.Key}={pair.Value}")),
        SigningType.Time => value.AsTime().ToString("O", CultureInfo.InvariantCulture),
        _ => value.AsText(),
    };

    // Bytes are sent in one of the forms that a text can have of them.
    private static IEnumerable<string> Forms(byte[] bytes)
    {
        var base64 = Convert.ToBase64String(bytes);
        return [Convert.ToHexStringLower(bytes), Convert.ToHexString(bytes), base64, base64.TrimEnd('=').Replace('+', '-').Replace('/', '_')];
    }

    // The body, alone or with other parts, is bytes for what signs it and a text for whoever looks. What a function gives, such as a hash, is no text,
    // even where it happens to read as one.
    private static string? Readable(SigningExpression expression, byte[] bytes)
    {
        if (expression is LetExpression let)
        {
            return Readable(let.Value, bytes);
        }

        if (expression is CallExpression || !Utf8.IsValid(bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.Any(character => char.IsControl(character) && character is not ('\r' or '\n' or '\t')) ? null : text;
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings("\\n");

    private (string Text, bool IsSent) OfText(string text) => (OnOneLine(text), IsSent(text));

    private (string Text, bool IsSent) OfBytes(SigningExpression expression, byte[] bytes)
    {
        var text = Readable(expression, bytes);
        return (text is null ? $"{Convert.ToHexStringLower(bytes)} (bytes)" : OnOneLine(text), (text is not null && IsSent(text)) || Forms(bytes).Any(IsSent));
    }

    private bool IsSent(string text) => _sent.Any(sent => sent.Contains(text, StringComparison.Ordinal));

    private bool IsHidden(SigningExpression expression) => expression.IsSecret || expression.RevealsSecret || _keys.Contains(ExpressionText.Of(expression));

    private bool IsMadeOfSecret(SigningExpression expression) =>
        _revealing.Any(expression.Uses) || expression.WithParts().Any(part => part is CredentialExpression credential && (credential.IsSecret || _keyed.Contains(credential.Name)));
}
