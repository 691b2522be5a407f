using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Signing;

/// <summary>Reads the published examples of signing, and holds the signing section to them.</summary>
internal sealed class SigningVectorReader(Section signing, IReadOnlyList<Credential> credentials, Uri? server)
{
    private const string Now = "now";
    private const string Nonce = "nonce";

    // What checking may cost, in characters written; a contract's own examples take a thousandth.
    public const long MostWork = 64L * 1024 * 1024;

    private static readonly Dictionary<string, SigningPlace> Places = new(StringComparer.Ordinal)
    {
        ["let"] = SigningPlace.Let, ["path"] = SigningPlace.Path, ["query"] = SigningPlace.Query, ["body"] = SigningPlace.Body, ["headers"] = SigningPlace.Headers,
    };

    private readonly DiagnosticBag _diagnostics = signing.Diagnostics;

    public IReadOnlyList<SigningVector> Read()
    {
        switch (signing.Node("vectors"))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.Select(ReadVector).OfType<SigningVector>()];
            case var other:
                _diagnostics.Report(DiagnosticRules.WrongNode, other.Span, "\"vectors\"", "a list", other.Kind);
                return [];
        }
    }

    /// <summary>Reports each example that does not come out as published.</summary>
    public void Check(SigningDefinition definition)
    {
        var cost = definition.Lets.Concat(definition.Sent).Sum(value => value.Expression.Cost);
        var work = 0L;
        foreach (var vector in definition.Vectors)
        {
            work += (cost * Size(vector)) + (vector.Expected.Count * (definition.Lets.Count + definition.Sent.Count()));
            if (work > MostWork)
            {
                _diagnostics.Report(DiagnosticRules.SigningTooLarge, vector.Span, "the vectors up to this one ask for too much work");
                return;
            }

            try
            {
                Compare(definition, SigningInterpreter.Sign(definition, SigningInput.Of(vector)), vector.Expected);
            }
            catch (SigningValueException problem)
            {
                _diagnostics.Report(DiagnosticRules.SigningWithoutValue, vector.Span, problem.Message);
            }
        }
    }

    public static long Size(SigningVector vector) =>
        vector.Credentials.Values.Sum(value => value.Length) + vector.Nonce.Length + vector.Request.Url.AbsoluteUri.Length
        + vector.Request.Headers.Sum(header => header.Key.Length + header.Value.Length) + vector.Request.Body.Length + 1;

    private SigningVector? ReadVector(YamlNode node)
    {
        if (Section.Open(node, "A vector", _diagnostics, ["given", "request", "params", .. Places.Keys]) is not { } vector
            || vector.RequiredNode("given") is not { } given || ReadGiven(given) is not { } values
            || ReadTime(values[Now]) is not { } now || ReadRequest(vector) is not { } request)
        {
            return null;
        }

        var account = credentials.ToDictionary(credential => credential.Name, credential => values[credential.Name].Value, StringComparer.Ordinal);
        var expected = Places.SelectMany(place => ReadTexts(vector, place.Key).Select(text => new ExpectedValue(place.Value, text.Name, text.Text.Value, text.Text.Span)));
        return new SigningVector(account, now, values.TryGetValue(Nonce, out var nonce) ? nonce.Value : "", request, [.. expected], vector.Span);
    }

    /// <summary>Every credential and the time; the nonce where there is one.</summary>
    private Dictionary<string, YamlScalar>? ReadGiven(YamlNode node)
    {
        string[] known = [.. credentials.Select(credential => credential.Name), Now, Nonce];
        if (Section.Open(node, "\"given\"", _diagnostics, known) is not { } given)
        {
            return null;
        }

        var values = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var name in known)
        {
            if ((name == Nonce ? given.Scalar(name) : given.RequiredScalar(name)) is { } value)
            {
                values.Add(name, value);
            }
            else if (name != Nonce)
            {
                return null;
            }
        }

        return values;
    }

    private DateTimeOffset? ReadTime(YamlScalar text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (long.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }

        // RFC 3339 §5.6: a time without an offset is no moment.
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
        if (DateTimeOffset.TryParseExact(text.Value, forms, CultureInfo.InvariantCulture, Utc, out var time))
        {
            return time;
        }

        _diagnostics.Report(DiagnosticRules.InvalidValue, text.Span, text.Value, "a time in Unix seconds, or one such as 2017-07-12T02:41:59.559Z", "");
        return null;
    }

    private SignedRequest? ReadRequest(Section vector)
    {
        var fields = ReadTexts(vector, "params").ToList();
        if (vector.Node("request") is not { } node)
        {
            return new SignedRequest(
                "POST", server ?? new Uri("https://localhost"), [new("Content-Type", BodyFormat.Form.MediaType())],
                string.Join("&", fields.Select(field => $"{SigningTexts.FormUrl(field.Name)}={SigningTexts.FormUrl(field.Text.Value)}")));
        }

        if (fields.Count > 0)
        {
            _diagnostics.Report(DiagnosticRules.InvalidValue, fields[0].Text.Span, "params", "a key beside \"request\"", " The fields of the request's own body are the parameters.");
            return null;
        }

        if (Section.Open(node, "\"request\"", _diagnostics, "call", "host", "headers", "body") is not { } request
            || request.RequiredScalar("call") is not { } call || ReadUrl(call, request.Text("host")) is not { } url)
        {
            return null;
        }

        // As HTTP clients keep them: those that describe the body stand with the body.
        var headers = ReadTexts(request, "headers").OrderBy(header => header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
        return new SignedRequest(SigningTexts.Before(call.Value, " "), url, [.. headers.Select(header => new KeyValuePair<string, string>(header.Name, header.Text.Value))], request.Text("body") ?? "");
    }

    private Uri? ReadUrl(YamlScalar call, string? host)
    {
        var (method, target) = (SigningTexts.Before(call.Value, " "), SigningTexts.After(call.Value, " "));
        var address = target.StartsWith("/", StringComparison.Ordinal) ? $"{server?.Scheme ?? "https"}://{host ?? server?.Authority ?? "localhost"}{target}" : target;
        if (method.Length > 0 && method.All(letter => letter is >= 'A' and <= 'Z')
            && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Fragment.Length == 0)
        {
            return url;
        }

        _diagnostics.Report(DiagnosticRules.InvalidValue, call.Span, call.Value, "a method with a path or an address, such as POST /path?query", "");
        return null;
    }

    private IEnumerable<(string Name, YamlScalar Text)> ReadTexts(Section section, string key)
    {
        foreach (var entry in Section.Entries(section.Node(key), $"\"{key}\"", _diagnostics))
        {
            if (section.AsScalar(entry.Value, entry.Key.Value) is { } text)
            {
                yield return (entry.Key.Value, text);
            }
        }
    }

    private void Compare(SigningDefinition definition, SignedValues actual, IReadOnlyList<ExpectedValue> expected)
    {
        foreach (var value in expected)
        {
            var values = Values(definition, actual, value.Place);
            var comparer = value.Place == SigningPlace.Headers ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
            if (values.FirstOrDefault(candidate => comparer.Equals(candidate.Name, value.Name)) is not { Name: not null } found)
            {
                var problem = Spelling.DidYouMean(value.Name, values.Select(candidate => candidate.Name));
                _diagnostics.Report(DiagnosticRules.InvalidValue, value.Span, value.Name, value.Place == SigningPlace.Let ? "the name of a value that signing uses and that can be written" : "the name of anything that signing sends here", problem);
            }
            else if (!string.Equals(found.Text, value.Text, found.IsAnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            {
                _diagnostics.Report(DiagnosticRules.VectorFailed, value.Span, value.Name, value.Text, found.Text);
            }
        }
    }

    private static IEnumerable<(string Name, string Text, bool IsAnyCase)> Values(SigningDefinition definition, SignedValues actual, SigningPlace place) => place switch
    {
        SigningPlace.Let => definition.Lets.Where(let => actual.Lets.ContainsKey(let.Name) && let.Expression.Type is not (SigningType.Pairs or SigningType.Time)).Select(let =>
            let.Expression.Type == SigningType.Bytes
                ? (let.Name, SigningTexts.Hex(actual.Lets[let.Name].AsBytes(), "0123456789abcdef"), true)
                : (let.Name, actual.Lets[let.Name].AsText(), false)),
        SigningPlace.Path => Sent(definition, actual.Path),
        SigningPlace.Query => Sent(definition, actual.Query),
        SigningPlace.Body => Sent(definition, actual.Body),
        _ => Sent(definition, actual.Headers),
    };

    private static IEnumerable<(string Name, string Text, bool IsAnyCase)> Sent(SigningDefinition definition, IEnumerable<KeyValuePair<string, string>> values) =>
        values.Select(value => (value.Key, value.Value, definition.Accept.IgnoreCase.Contains(value.Key, StringComparer.Ordinal)));
}
