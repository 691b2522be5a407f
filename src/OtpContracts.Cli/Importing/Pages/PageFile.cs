using System.Text;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Mending;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages.Html;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Reads a saved page from its file, whatever its encoding; says why one can't be read.</summary>
internal static class PageFile
{
    /// <summary>A page of documentation is text; what is larger is something else.</summary>
    private const int LargestFile = 8 * 1024 * 1024;

    private const string Ask = "save the vendor's page as text, markdown or HTML";

    /// <summary>Reads a page.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The page.</returns>
    /// <exception cref="UnreadablePageException">Nothing can be read from it.</exception>
    public static Page Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UnreadablePageException(path, path.Contains("://", StringComparison.Ordinal) ? "This is an address, and pages are read from files: save the page from a browser, and name the file." : "There is no such file.");
        }

        if (file.Length > LargestFile)
        {
            throw new UnreadablePageException(path, $"The file is larger than a page of documentation can be ({file.Length / 1024 / 1024} MB, the limit is {LargestFile / 1024 / 1024} MB): {Ask}, without what is embedded in it.");
        }

        var text = Radicals.Replaced(Decode(path, File.ReadAllBytes(path)).ReplaceLineEndings("\n"));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadablePageException(path, $"The page is empty: {Ask}.");
        }

        RefuseForeignDigits(path, text);
        text = WithAsciiDigits(text);
        if (DescriptionText.ReadOpenApi(text, line: 1) is not null)
        {
            return new Page(path, PageLanguage.Of(text.Split('\n').Select(line => new TextLine(line, Level: 0, Line: 1))), [new SampleBlock(text, Line: 1)]);
        }

        var blocks = IsHtml(text) ? HtmlPage.Read(path, text) : TextPage.Read(text.Split('\n'));
        return new Page(path, PageLanguage.Of(blocks), blocks);
    }

    private static string Decode(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            throw new UnreadablePageException(path, $"This is a PDF, which keeps no tables: {Ask}.");
        }

        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            throw new UnreadablePageException(path, $"This is no text but a binary file: {Ask}.");
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeDeclared(path, bytes);
        }
    }

    private static string? Marked(byte[] bytes) =>
        bytes.AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : bytes.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE }) ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes.AsSpan().StartsWith(new byte[] { 0xFE, 0xFF }) ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : null;

    /// <summary>Pages of Chinese vendors are often not UTF-8: what the page declares, else GB 18030, must fit byte for byte.</summary>
    private static string DecodeDeclared(string path, byte[] bytes)
    {
        var declared = DeclaredCharset.Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)));
        try
        {
            var name = declared.Success ? declared.Groups["name"].Value : "gb18030";
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var text = encoding.GetString(bytes);
            if (!text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f')))
            {
                return text;
            }
        }
        catch (Exception broken) when (broken is DecoderFallbackException or ArgumentException)
        {
            // Told below: no encoding that it could be written in.
        }

        throw new UnreadablePageException(path, "The file is neither UTF-8, UTF-16, GB 18030 nor in the encoding that it declares: save it as UTF-8.");
    }

    /// <summary>Where a page writes its numbers in other digits than 0-9, codes and limits would have to be guessed.</summary>
    private static void RefuseForeignDigits(string path, string text)
    {
        var (foreign, ascii, first) = (0, 0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                ascii++;
            }
            else if (IsForeignDigit(text[i]))
            {
                foreign++;
                first = first < 0 ? i : first;
            }
        }

        if (foreign > ascii)
        {
            var line = text.AsSpan(0, first).Count('\n') + 1;
            throw new UnreadablePageException(path, line, $"Numbers are written in other digits than 0-9 (\"{text[first]}\"): codes and limits would have to be guessed. Convert them to 0-9 first.");
        }
    }

    /// <summary>A few digits of other scripts among those of 0-9, such as ４ in 4-３２, are the same numbers.</summary>
    private static string WithAsciiDigits(string text) =>
        text.Any(IsForeignDigit) ? string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsForeignDigit(from[i]) ? (char)('0' + char.GetNumericValue(from[i])) : from[i];
            }
        }) : text;

    private static bool IsForeignDigit(char character) => char.IsDigit(character) && !char.IsAsciiDigit(character);

    // Markdown may hold some HTML, and a sample the HTML of a message.
    private static bool IsHtml(string text) => Document.IsMatch(text) || (Markup.IsMatch(Quoted.Replace(text, "")) && !Markdown.IsMatch(text));


    private static readonly Regex DeclaredCharset = PagePattern.AnyCase(@"<meta\s[^<>]*charset\s*=\s*[""']?(?<name>[\w-]+)|<\?xml\s[^<>]*encoding\s*=\s*[""'](?<name>[\w-]+)");

    private static readonly Regex Document = PagePattern.AnyCase(@"\A\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<)");

    private static readonly Regex Markdown = PagePattern.Of(@"^\s*\|?\s*:?-{2,}:?\s*\|[\s|:\-]*$|^[ \t]*(```|#{1,6}\s+\S)", RegexOptions.Multiline);

    // A text may be sent that holds some.
    private static readonly Regex Quoted = PagePattern.Of(@"(?<=:\s*)""[^""\n]*""");

    private static readonly Regex Markup = PagePattern.AnyCase(@"</(table|div|tr|td|p|pre|li|ul|h[1-6])\s*>");
}
