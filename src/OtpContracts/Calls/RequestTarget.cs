using System.Text;

namespace OtpContracts.Calls;

/// <summary>Builds the path and query of a request. Values are escaped here and nowhere else.</summary>
public sealed class RequestTarget
{
    private readonly StringBuilder _target = new();
    private bool _hasQuery;

    /// <summary>Appends a part of the contract's own path.</summary>
    /// <param name="path">The part, as it is sent.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Path(string path)
    {
        _target.Append(path);
        return this;
    }

    /// <summary>Appends a value as one segment of the path.</summary>
    /// <param name="value">The value; escaped as RFC 3986 asks.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Segment(string value)
    {
        _target.Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Appends a parameter to the query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Query(string name, string? value)
    {
        if (value is not null)
        {
            _target.Append(_hasQuery ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            _hasQuery = true;
        }

        return this;
    }

    /// <summary>The finished path and query.</summary>
    /// <returns>The target.</returns>
    public override string ToString() => _target.ToString();
}
