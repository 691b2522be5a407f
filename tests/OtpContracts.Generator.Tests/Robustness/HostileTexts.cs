namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Texts that end, open or turn round something in C#, XML, HTTP, a log or a reader's eye.</summary>
internal static class HostileTexts
{
    /// <summary>The word that must never stand in generated code but within a literal or a documentation comment.</summary>
    public const string Canary = "Canary4711";

    public static IReadOnlyList<string> All { get; } =
    [
        "\"", "\"\"\"", "\"\"\"\"\"\"", "'", "\\", "\\\"", "\\u0022", "\\x22", "\"; ", "$\"{", "{x}", "{0}", "{{", "}}", "@\"",
        "*/", "/*", "//", "///", "</summary>", "<summary>", "<!--", "-->", "<![CDATA[", "]]>", "&quot;", "&#10;", "&", "<see cref=\"", "\"/>",
        "\n#if ", "#if", "#endif", "#line 1 \"x\"", "#pragma", "#nullable disable\n", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\t", "\u001b[31m",
        ")]", "\")] ", ");", "; }", "}", "]", "[", "(", "%", "%n", "%2e%2e", "../", "global::", "@",
        "\ud800", "\udc00", "\udc00\ud800", "\ud83d\ude00", "\ufffe", "\uffff", "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u0301", "\u00ad", "é", "İ", "ı", "ß", "中",
    ];

    /// <summary>A text around another: what it breaks out of would declare the canary.</summary>
    public static string Around(string hostile, string text) => $"{hostile} {Canary} {hostile}class {Canary} {{ }} {hostile}{text}{hostile}";
}
