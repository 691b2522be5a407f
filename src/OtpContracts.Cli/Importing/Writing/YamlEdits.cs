using System.Text;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Changes places of a YAML text. Everything else stays byte for byte.</summary>
/// <param name="text">The text.</param>
internal sealed class YamlEdits(string text)
{
    private readonly List<(int Start, int Length, string Text)> _edits = [];
    private readonly string _lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The text with the changes.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text);
        foreach (var (start, length, replacement) in _edits.Select((edit, i) => (Edit: edit, Order: i)).OrderByDescending(edit => edit.Edit.Start).ThenByDescending(edit => edit.Order).Select(edit => edit.Edit))
        {
            result.Remove(start, length).Insert(start, replacement);
        }

        return result.ToString();
    }

    /// <summary>Replaces a scalar.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="value">The new value.</param>
    public void Replace(YamlNode node, string value) => _edits.Add((Start(node), LastEnd(node) - Start(node), value));

    /// <summary>Adds an entry at the end of a mapping, or an item at the end of a list, in its own layout.</summary>
    /// <param name="parent">The mapping or list.</param>
    /// <param name="entry">The entry on one line, without indent; an item without its dash.</param>
    public void Add(YamlNode parent, string entry)
    {
        var (last, first, isFlow, dash) = parent switch
        {
            YamlMappingNode mapping => (mapping.Children.LastOrDefault().Value, mapping.Children.FirstOrDefault().Key, text[Start(parent)] == '{', ""),
            YamlSequenceNode list => (list.Children.LastOrDefault(), list.Children.FirstOrDefault(), text[Start(parent)] == '[', "- "),
            _ => throw new ArgumentException("Entries go into mappings and lists.", nameof(parent)),
        };
        if (last is null || first is null)
        {
            Replace(parent, parent is YamlMappingNode ? $"{{ {entry} }}" : $"[{entry}]");
        }
        else if (isFlow)
        {
            _edits.Add((LastEnd(last), 0, $", {entry}"));
        }
        else
        {
            AddLines(last, IndentOf(first, dash) + dash + entry);
        }
    }

    /// <summary>Adds whole lines behind a node.</summary>
    /// <param name="behind">The node.</param>
    /// <param name="lines">The lines, indented, without the last line break.</param>
    public void AddLines(YamlNode behind, string lines)
    {
        var end = text.IndexOf('\n', Math.Max(0, LastEnd(behind) - (LastEnd(behind) > 0 && text[LastEnd(behind) - 1] == '\n' ? 1 : 0)));
        var at = end < 0 ? text.Length : end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        _edits.Add((at, 0, _lineBreak + lines.Replace("\n", _lineBreak, StringComparison.Ordinal)));
    }

    /// <summary>Removes an entry of a mapping.</summary>
    /// <param name="parent">The mapping.</param>
    /// <param name="key">The entry's key.</param>
    public void Remove(YamlMappingNode parent, string key)
    {
        var entries = parent.Children.ToList();
        var at = entries.FindIndex(entry => entry.Key is YamlScalarNode scalar && scalar.Value == key);
        RemoveAt(text[Start(parent)] == '{', at, entries.Count, i => (Start(entries[i].Key), LastEnd(entries[i].Value)));
    }

    /// <summary>Removes an item of a list.</summary>
    /// <param name="parent">The list.</param>
    /// <param name="value">The item.</param>
    public void Remove(YamlSequenceNode parent, string value)
    {
        var at = parent.Children.ToList().FindIndex(item => item is YamlScalarNode scalar && scalar.Value == value);
        RemoveAt(text[Start(parent)] == '[', at, parent.Children.Count, i => (Start(parent.Children[i]), LastEnd(parent.Children[i])));
    }

    private void RemoveAt(bool isFlow, int at, int count, Func<int, (int Start, int End)> place)
    {
        if (at < 0)
        {
            return;
        }

        var (start, end) = place(at);
        if (isFlow)
        {
            _edits.Add(at > 0 ? (place(at - 1).End, end - place(at - 1).End, "") : count > 1 ? (start, place(1).Start - start, "") : (start, end - start, ""));
            return;
        }

        var lineStart = LineStart(start);
        var lineEnd = text.IndexOf('\n', end);
        _edits.Add((lineStart, (lineEnd < 0 ? text.Length : lineEnd + 1) - lineStart, ""));
    }

    private string IndentOf(YamlNode first, string dash)
    {
        var start = Start(first);
        return new string(' ', start - LineStart(start) - dash.Length);
    }

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int Start(YamlNode node) => (int)node.Start.Index;

    /// <summary>Where a node ends. The library's own end of a mapping or list is that of its first bracket, and a block's lies behind comments that follow.</summary>
    private int LastEnd(YamlNode node)
    {
        YamlNode? last = node switch
        {
            YamlMappingNode { Children.Count: > 0 } mapping => mapping.Children.Last().Value,
            YamlSequenceNode { Children.Count: > 0 } list => list.Children.Last(),
            _ => null,
        };
        var isFlow = node is not YamlScalarNode && Start(node) < text.Length && text[Start(node)] is '{' or '[';
        var end = last is not null ? LastEnd(last) : isFlow ? Start(node) + 1 : (int)node.End.Index;
        if (isFlow)
        {
            return AfterBracket(end);
        }

        while (end > Start(node) && end <= text.Length && text[end - 1] is '\n' or '\r' or ' ')
        {
            end--;
        }

        return end;
    }

    private int AfterBracket(int at)
    {
        while (at < text.Length && text[at] is not ('}' or ']'))
        {
            at = text[at] == '#' ? Math.Max(at + 1, text.IndexOf('\n', at)) : at + 1;
        }

        return Math.Min(text.Length, at + 1);
    }
}
