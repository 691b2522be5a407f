using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Signing.Expressions;

/// <summary>The names that a signing expression may use.</summary>
public sealed class SigningScope
{
    private static readonly Dictionary<string, (SigningAmbient Ambient, SigningType Type)> Ambients = new(StringComparer.Ordinal)
    {
        ["now"] = (SigningAmbient.Now, SigningType.Time),
        ["nonce"] = (SigningAmbient.Nonce, SigningType.Text),
        ["method"] = (SigningAmbient.Method, SigningType.Text),
        ["host"] = (SigningAmbient.Host, SigningType.Text),
        ["path"] = (SigningAmbient.Path, SigningType.Text),
        ["target"] = (SigningAmbient.Target, SigningType.Text),
        ["url"] = (SigningAmbient.Url, SigningType.Text),
        ["rawQuery"] = (SigningAmbient.RawQuery, SigningType.Text),
        ["query"] = (SigningAmbient.Query, SigningType.Pairs),
        ["fields"] = (SigningAmbient.Fields, SigningType.Pairs),
        ["params"] = (SigningAmbient.Params, SigningType.Pairs),
        ["headers"] = (SigningAmbient.Headers, SigningType.Pairs),
        ["body"] = (SigningAmbient.Body, SigningType.Bytes),
    };

    private readonly Dictionary<string, Credential> _credentials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SigningExpression> _lets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    /// <summary>A scope without values under <c>let</c>.</summary>
    /// <param name="credentials">The contract's credentials.</param>
    public SigningScope(IReadOnlyList<Credential> credentials)
    {
        foreach (var credential in credentials)
        {
            _credentials[credential.Name] = credential;
        }
    }

    /// <summary>Every name, for suggestions.</summary>
    public IEnumerable<string> Names => _credentials.Keys.Concat(_lets.Keys).Concat(Ambients.Keys);

    /// <summary>Whether a name is taken by a credential or by what a request brings along.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True where it is.</returns>
    public bool IsTaken(string name) => Ambients.ContainsKey(name) || _credentials.ContainsKey(name);

    /// <summary>Adds a value named under <c>let</c>, for the expressions behind it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">What it stands for.</param>
    public void Let(string name, SigningExpression value) => _lets[name] = value;

    /// <summary>Notes a value under <c>let</c> that has an error of its own: using it is not another.</summary>
    /// <param name="name">The name.</param>
    public void LetBroken(string name) => _broken.Add(name);

    /// <summary>Whether a name belongs to a value that has an error of its own.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True where it does.</returns>
    public bool IsBroken(string name) => _broken.Contains(name);

    /// <summary>What a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <param name="span">Where it is used.</param>
    /// <returns>The expression, or null for an unknown name.</returns>
    public SigningExpression? Find(string name, SourceSpan span)
    {
        if (_lets.TryGetValue(name, out var value))
        {
            return new LetExpression(span, name, value);
        }

        if (Ambients.TryGetValue(name, out var ambient))
        {
            return new AmbientExpression(span, ambient.Ambient, ambient.Type);
        }

        return _credentials.TryGetValue(name, out var credential) ? new CredentialExpression(span, name, credential.IsSecret) : null;
    }
}
