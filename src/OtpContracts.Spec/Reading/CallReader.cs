using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>A call's method and path, and the names in the path's holes.</summary>
/// <param name="Method">The HTTP method, or null where it is none: the path is judged all the same.</param>
/// <param name="Path">The path, with its holes.</param>
/// <param name="Holes">The names in the holes, in their order.</param>
internal sealed record Call(string? Method, string Path, IReadOnlyList<Hole> Holes);

/// <summary>A hole in a path: <c>{name}</c> takes one segment, <c>{name+}</c> the rest of the path with its slashes.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Text">The hole as written.</param>
internal sealed record Hole(string Name, string Text)
{
    /// <summary>Whether it takes the rest of the path.</summary>
    public bool TakesRest => CallReader.IsGreedy(Text);
}

/// <summary>Reads <c>call</c>: a method and a path.</summary>
internal static class CallReader
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static Call? Read(YamlScalar call, DiagnosticBag diagnostics)
    {
        var blank = call.Value.IndexOf(' ');
        var method = blank < 0 ? call.Value : call.Value.Substring(0, blank);
        var path = blank < 0 ? "" : call.Value.Substring(blank + 1).Trim();
        var isMethod = Methods.Contains(method, StringComparer.Ordinal);
        if (!isMethod)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, call.Part(0, method.Length), method, "one of " + string.Join(", ", Methods), Spelling.DidYouMean(method, Methods));
        }

        // A single word lacks one of the two, and that was told.
        if (!isMethod && blank < 0)
        {
            return null;
        }

        if (!IsPlainPath(path))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, call.Span, call.Value, "a method and a path such as POST /verification/resend", "");
            return null;
        }

        var segments = path.Split('/');
        if (Array.Find(segments, IsGreedy) is { } greedy && greedy != segments[segments.Length - 1])
        {
            diagnostics.Report(DiagnosticRules.PathMismatch, call.Part(call.Value.IndexOf(greedy, StringComparison.Ordinal), greedy.Length), greedy.Trim('{', '}'), "takes the rest of the path, so nothing can follow it", "");
            return null;
        }

        return new Call(isMethod ? method : null, path, [.. segments.Where(segment => Inner(segment) is not null).Select(segment => new Hole(Inner(segment)!, segment))]);
    }

    /// <summary>Whether a path is made of whole-segment holes, RFC 3986 characters without escapes, and single slashes, and climbs nowhere.</summary>
    private static bool IsPlainPath(string path) =>
        path.StartsWith("/", StringComparison.Ordinal)
        && !path.Contains("//")
        && path.Split('/').All(segment => segment is not ("." or "..") && (Inner(segment) is { } name ? name.Length > 0 && name.All(IsUnreserved) : segment.All(IsLiteral)));

    private static bool IsUnreserved(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '~';

    private static bool IsLiteral(char character) => IsUnreserved(character) || "!$&'()*+,;=:@".IndexOf(character) >= 0;

    public static bool IsGreedy(string segment) => Inner(segment) is not null && segment.EndsWith("+}", StringComparison.Ordinal);

    private static string? Inner(string segment)
    {
        if (segment.Length < 2 || segment[0] != '{' || segment[segment.Length - 1] != '}')
        {
            return null;
        }

        var inner = segment.Substring(1, segment.Length - 2);
        return inner.EndsWith("+", StringComparison.Ordinal) ? inner.Substring(0, inner.Length - 1) : inner;
    }
}
