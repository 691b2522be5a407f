using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>The words that viewers of OpenAPI put in front of values and limits, in other languages: <c>Options disponibles:</c>, <c>Plage requise: 4 &lt;= x &lt;= 6</c>.</summary>
internal static class LocalizedFacts
{
    private static readonly (Regex Label, string English)[] Labels =
    [
        (Of("Options disponibles|Opciones disponibles|Opções disponíveis|Opzioni disponibili|Verfügbare Optionen|Доступные (опции|варианты)|可用选项|可用選項|利用可能なオプション|사용 가능한 옵션"), "Available options:"),
        (Of("Plage requise|Rango requerido|Intervalo (obrigatório|requerido|necessário)|Intervallo richiesto|Erforderlicher Bereich|必填范围|必需范围|必填範圍|必須範囲|필수 범위"), "Required range:"),
        (Of("Longueur maximale( de la chaîne)?|Longitud máxima( de la cadena)?|Comprimento máximo( da string)?|Maximale Länge|最大字符串长度|最大字串長度|最大文字列長"), "Maximum string length:"),
        (Of("Longueur minimale( de la chaîne)?|Longitud mínima( de la cadena)?|Comprimento mínimo( da string)?|Minimale Länge|最小字符串长度|最小字串長度|最小文字列長"), "Minimum string length:"),
        (Of("Longueur requise( de la chaîne)?|Longitud requerida( de la cadena)?|Comprimento (obrigatório|necessário)( da string)?|必填字符串长度|必需字符串长度"), "Required string length:"),
    ];

    /// <summary>Writes them in English.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Translate(List<(string Text, int Line)> lines) => [.. lines.Select((line, at) => (Translated(lines, at), line.Line))];

    private static string Translated(List<(string Text, int Line)> lines, int at)
    {
        var text = lines[at].Text;
        return Array.Find(Labels, label => label.Label.IsMatch(text)) is { Label: { } label } found ? label.Replace(text, found.English)
            : Example.IsMatch(text) && lines.Skip(at + 1).FirstOrDefault(below => below.Text.Trim().Length > 0).Text is { } value && Value.IsMatch(value) ? "Example:"
            : text;
    }

    private static Regex Of(string words) => PagePattern.Of($@"^\s*({words})\s*[:\uFF1A]");

    // Above anything else, the word may head a sample.
    private static readonly Regex Example = PagePattern.Of(@"^\s*(Exemple|Ejemplo|Exemplo|Beispiel|Esempio|Пример|示例|例|예)\s*[:\uFF1A]\s*$");

    private static readonly Regex Value = PagePattern.Of(@"^\s*(""[^""]*""|-?\d+(\.\d+)?|true|false)\s*$");
}
