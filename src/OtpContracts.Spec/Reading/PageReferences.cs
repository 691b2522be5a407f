using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads where facts come from: addresses, or files beside the contract. Nothing is opened here; what opens them later must not leave the folder.</summary>
internal static class PageReferences
{
    /// <summary>Reads a page; one that can't be is reported.</summary>
    public static string? Read(YamlScalar? page, DiagnosticBag diagnostics)
    {
        if (page is null)
        {
            return null;
        }

        if (IsWeb(page.Value) || IsBeside(page.Value))
        {
            return page.Value;
        }

        diagnostics.Report(DiagnosticRules.PageOutside, page.Span, page.Value);
        return null;
    }

    private static bool IsWeb(string page) => Uri.TryCreate(page, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Whether a path stays within the contract's folder on every system: relative, and with no step up, however it is written.</summary>
    private static bool IsBeside(string page)
    {
        var path = Uri.UnescapeDataString(page.Split('#')[0]).Replace('\\', '/');
        return !path.StartsWith("/", StringComparison.Ordinal) && path.Split('/')[0].IndexOf(':') < 0 && path.IndexOf('\0') < 0 && path.Split('/').All(step => step.Trim(' ', '.').Length > 0 || step is "" or ".");
    }
}
