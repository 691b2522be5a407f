using System.Text;

namespace OtpContracts.Requests;

/// <summary>Builds the path and query of a request. Values are escaped here and nowhere else.</summary>
public sealed class RequestTarget
{
    private readonly StringBuilder _target = new();
    private bool _hasQuery;
    private HashSet<string>? _named;

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

    /// <summary>Appends a value as the rest of the path; its slashes part segments.</summary>
    /// <param name="value">The value; each segment is escaped as RFC 3986 asks.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Segments(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _target.AppendJoin('/', value.Split('/').Select(Uri.EscapeDataString));
        return this;
    }

    /// <summary>Appends a parameter to the query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Query(string name, string? value) => value is null ? this : Append(Uri.EscapeDataString(name), value);

    /// <summary>Appends a parameter to the query that is nothing but its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Query(string name)
    {
        Separate().Append(Uri.EscapeDataString(name));
        return this;
    }

    /// <summary>Appends an entry of a map to the query, unless a parameter of its name is there. Maps come after every other parameter.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same target.</returns>
    public RequestTarget Entry(string name, string value)
    {
        _named ??= [.. _target.ToString().Split('?', '&').Skip(1).Select(parameter => parameter.Split('=')[0])];
        var escaped = Uri.EscapeDataString(name);
        return _named.Contains(escaped) ? this : Append(escaped, value);
    }

    /// <summary>The finished path and query.</summary>
    /// <returns>The target.</returns>
    public override string ToString() => _target.ToString();

    private RequestTarget Append(string escapedName, string value)
    {
        Separate().Append(escapedName).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    private StringBuilder Separate()
    {
        _target.Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
        return _target;
    }
}
