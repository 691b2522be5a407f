using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting.Calls;

/// <summary>Emits the path of a call, with its holes.</summary>
internal static class PathEmitter
{
    /// <summary>Emits what puts a path together. A hole that is no parameter stays in it: signing fills it.</summary>
    public static void Write(SourceWriter source, EndpointModel endpoint)
    {
        var written = "";
        foreach (var segment in endpoint.Path.Split('/').Skip(1))
        {
            written += "/";
            if (endpoint.PathParameters.FirstOrDefault(parameter => segment == $"{{{parameter.WireName}}}" || segment == $"{{{parameter.WireName}+}}") is not { } hole)
            {
                written += segment;
                continue;
            }

            source.Write($"target.Path({CSharpText.Literal(written)});");
            source.Write($"target.Segment{(segment.EndsWith("+}", StringComparison.Ordinal) ? "s" : "")}({hole.Type.Text(hole.Constant ?? $"request.{hole.Property}")});");
            written = "";
        }

        if (written.Length > 0)
        {
            source.Write($"target.Path({CSharpText.Literal(written)});");
        }
    }

    /// <summary>A path as Refit writes it, which marks a hole that takes the rest of the path in its own way.</summary>
    public static string RefitPath(string path) =>
        path.EndsWith("+}", StringComparison.Ordinal) ? path.Substring(0, path.Length - 2).Insert(path.LastIndexOf('{') + 1, "**") + "}" : path;
}
