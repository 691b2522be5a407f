using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Tables of apiDoc, as a browser copies them: name, mark and type on a line that ends with a tab, and below it what it is, its size and its default.</summary>
internal static class ApiDocRows
{
    /// <summary>Writes such tables with pipes. What has no mark must be sent, as the viewer marks what is optional alone.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var isOfCodes = Codes.IsMatch(lines[at].Text);
            var row = isOfCodes ? CodeRow : FieldRow;
            if (at + 1 >= lines.Count || !(isOfCodes || Fields.IsMatch(lines[at].Text)) || !row.IsMatch(lines[at + 1].Text))
            {
                joined.Add(lines[at]);
                continue;
            }

            var isReply = joined.FindLast(line => line.Text.Trim().Length > 0) is { Text: { } above } && Reply.IsMatch(above);
            if (isReply && !isOfCodes)
            {
                var (title, line) = (joined.FindLastIndex(line => line.Text.Trim().Length > 0), lines[at].Text);
                joined[title] = (line.Contains('字') ? "返回参数" : "Response parameters", joined[title].Line);
            }

            string[] headings = isOfCodes ? ["Code", "Description"] : isReply ? ["Name", "Type", "Description"] : ["Name", "Type", "Required", "Description"];
            joined.AddRange(PipeRow.Head(headings, lines[at].Line));
            var next = at + 1;
            while (next < lines.Count && row.Match(lines[next].Text) is { Success: true } cells)
            {
                var (first, words) = (next, new List<string>());
                for (next++; next < lines.Count && !row.IsMatch(lines[next].Text) && !End.IsMatch(lines[next].Text); next++)
                {
                    words.Add(Size.Replace(lines[next].Text.Trim(), size => Sized(size, cells.Groups["type"].Value)));
                }

                var said = string.Join(' ', words.Where(word => word.Length > 0).Select(word => word[^1] is '.' or '。' ? word : word + "."));
                string[] written = isOfCodes ? [cells.Groups["name"].Value, said] : isReply ? [cells.Groups["name"].Value, cells.Groups["type"].Value, said] : [cells.Groups["name"].Value, cells.Groups["type"].Value, cells.Groups["optional"].Success ? "No" : "Yes", said];
                joined.Add((PipeRow.Write(written), lines[first].Line));
            }

            at = next - 1;
        }

        return joined;
    }

    /// <summary>The size of a text is its length.</summary>
    private static string Sized(Match size, string type) =>
        !type.Equals("String", StringComparison.OrdinalIgnoreCase) ? $"Range: {size.Groups["low"].Value}-{size.Groups["high"].Value}"
        : size.Groups["low"].Length == 0 ? $"Max length: {size.Groups["high"].Value}" : $"Length: {size.Groups["low"].Value}-{size.Groups["high"].Value}";

    private static readonly Regex Fields = PagePattern.Of(@"^\s*(Field\tType\tDescription|字段\t类型\t描述)\s*$");

    private static readonly Regex Codes = PagePattern.Of(@"^\s*(Name\tDescription|名称\t描述)\s*$");

    private static readonly Regex FieldRow = PagePattern.Of(@"^\s*(?<name>[A-Za-z_][\w.\-\[\]]*)(?<optional>\s*(optional|可选))?\t(?<type>[A-Za-z][\w\[\]<>]*)\t\s*$");

    private static readonly Regex CodeRow = PagePattern.Of(@"^\s*(?<name>-?\d{1,6}|[A-Z][A-Za-z]+)\t\s*$");

    private static readonly Regex Reply = PagePattern.Of(@"^\s*(Success|成功)\s*[1-5]\d\d.{0,12}$");

    private static readonly Regex End = PagePattern.AnyCase(@"^\s*((request|success|error)[\- ](example|response)s?.{0,20}:|(请求|成功|错误|失败)(返回)?示例\s*[:：]|(success|成功)\s+[1-5]\d\d|(error|错误)\s+[1-5](\d\d|xx)|错误码|parameters?|请求参数|Field\tType\tDescription|字段\t类型\t描述)\s*$");

    private static readonly Regex Size = PagePattern.AnyCase(@"^(size range|取值范围)\s*[:：]\s*(?<low>\d*)\.\.(?<high>\d+)$");
}
