using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtpContracts.Spec.Syntax;

/// <summary>Loads YAML 1.2 (and so JSON) into positioned nodes, within <see cref="YamlLimits"/>.</summary>
internal sealed class YamlTree
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly YamlSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);

    // What the lists and mappings that are open have so far, the innermost behind the others: each takes its own when it closes.
    private readonly List<YamlNode> _items = [];
    private readonly List<KeyValuePair<YamlScalar, YamlNode>> _entries = [];
    private int _nodes;
    private int _aliasNodes;
    private bool _stopped;

    private YamlTree(string path, string text, DiagnosticBag diagnostics)
    {
        (_source, _diagnostics) = (new YamlSource(path, text), diagnostics);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Loads a file's text. What stands before a syntax error is still returned, so that one slip does not hide the rest.</summary>
    /// <param name="path">The file's path, for positions.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="diagnostics">Where findings go.</param>
    /// <returns>The root node, or null where there is none.</returns>
    public static YamlNode? Load(string path, string text, DiagnosticBag diagnostics)
    {
        if (text.Length > YamlLimits.Characters)
        {
            diagnostics.ReportEnd(DiagnosticRules.LimitExceeded, SourceSpan.StartOf(path), "characters", YamlLimits.Characters);
            return null;
        }

        var control = IndexOfControlCharacter(text);
        if (control >= 0)
        {
            diagnostics.ReportEnd(
                DiagnosticRules.SyntaxError,
                new YamlSource(path, text).Span(control, control + 1),
                $"the control character U+{(int)text[control]:X4} is not allowed; remove it, or write it as an escape in double quotes.");
            return null;
        }

        return new YamlTree(path, text.TrimStart(ByteOrderMark), diagnostics).LoadDocument();
    }

    private static int IndexOfControlCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\r' or '\n'))
            {
                return i;
            }
        }

        return -1;
    }

    private int LastRead => (int)(_parser.Current?.End.Index ?? 0);

    private YamlNode? LoadDocument()
    {
        // A mark at the start of a file is no content.
        if (!Advance() || !Advance() || _parser.Current is not DocumentStart || !Advance())
        {
            return null;
        }

        var root = LoadNode(depth: 0, out _);
        if (!_stopped && _parser.Current is DocumentEnd && Advance() && _parser.Current is DocumentStart second)
        {
            Stop(DiagnosticRules.SyntaxError, Span(second), "a contract file holds one document; remove everything from the second \"---\" on.");
        }

        return root;
    }

    private YamlNode? LoadNode(int depth, out int size)
    {
        size = 1;
        if (_stopped || _parser.Current is not { } current)
        {
            return null;
        }

        if (depth > YamlLimits.Depth)
        {
            return Stop(DiagnosticRules.LimitExceeded, Span(current), "levels of nesting", YamlLimits.Depth);
        }

        if (++_nodes > YamlLimits.Nodes)
        {
            return Stop(DiagnosticRules.LimitExceeded, Span(current), "nodes", YamlLimits.Nodes);
        }

        if (current is NodeEvent { Tag.IsEmpty: false } tagged and not Scalar { Tag.IsNonSpecific: true })
        {
            _diagnostics.Report(DiagnosticRules.SyntaxError, Span(current), "tags are not part of the contract language; remove \"" + TagText(tagged) + "\".");
        }

        YamlNode? node;
        switch (current)
        {
            case AnchorAlias alias:
                return LoadAlias(alias, out size);
            case Scalar scalar:
                node = NewScalar(scalar);
                size += scalar.Value.Length / YamlLimits.CharactersOfANode;
                Advance();
                break;
            case SequenceStart start:
                node = LoadSequence(start, depth, ref size);
                break;
            case MappingStart start:
                node = LoadMapping(start, depth, ref size);
                break;
            default:
                return null;
        }

        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = (node, size);
        }

        return node;
    }

    private YamlNode? LoadAlias(AnchorAlias alias, out int size)
    {
        size = 1;
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchor))
        {
            return Stop(DiagnosticRules.SyntaxError, Span(alias), $"there is no finished anchor \"&{alias.Value.Value}\" before this alias.");
        }

        size = anchor.Size;
        _aliasNodes += anchor.Size;
        if (_aliasNodes > YamlLimits.AliasNodes)
        {
            return Stop(DiagnosticRules.LimitExceeded, Span(alias), "nodes through aliases", YamlLimits.AliasNodes);
        }

        Advance();
        return anchor.Node;
    }

    private YamlSequence LoadSequence(SequenceStart start, int depth, ref int size)
    {
        var first = _items.Count;
        Advance();
        while (!_stopped && _parser.Current is not SequenceEnd)
        {
            if (LoadNode(depth + 1, out var itemSize) is { } item)
            {
                _items.Add(item);
                size += itemSize;
            }
        }

        return new YamlSequence(_source, (int)start.Start.Index, Close(start), Take(_items, first));
    }

    private YamlMapping LoadMapping(MappingStart start, int depth, ref int size)
    {
        var firstEntry = _entries.Count;
        var keys = new SeenKeys(_entries);
        var hasDuplicates = false;
        Advance();
        while (!_stopped && _parser.Current is not MappingEnd)
        {
            var key = LoadNode(depth + 1, out var keySize);
            if (_stopped)
            {
                break;
            }

            var value = LoadNode(depth + 1, out var valueSize);
            size += keySize + valueSize;
            if (key is not YamlScalar name)
            {
                _diagnostics.Report(DiagnosticRules.WrongNode, key?.Span ?? Span(start), "a key", "text", key?.Kind ?? "nothing");
            }
            else if (!keys.Add(name, out var first))
            {
                hasDuplicates = true;
                _diagnostics.Report(DiagnosticRules.DuplicateKey, name.Span, name.Value, first.Span.StartLine);
            }
            else
            {
                _entries.Add(new(name, value ?? name.AsEmptyScalar()));
            }
        }

        return new YamlMapping(_source, (int)start.Start.Index, Close(start), Take(_entries, firstEntry), hasDuplicates);
    }

    private static T[] Take<T>(List<T> open, int first)
    {
        var own = new T[open.Count - first];
        open.CopyTo(first, own, 0, own.Length);
        open.RemoveRange(first, own.Length);
        return own;
    }

    /// <summary>Steps over the end of a list or mapping.</summary>
    /// <returns>The offset behind it.</returns>
    private int Close(ParsingEvent start)
    {
        var end = _stopped || _parser.Current is null ? start.End : _parser.Current.End;
        if (!_stopped)
        {
            Advance();
        }

        return (int)end.Index;
    }

    private YamlScalar NewScalar(Scalar scalar) =>
        new(_source, (int)scalar.Start.Index, (int)scalar.End.Index, scalar.Value, scalar.Style is ScalarStyle.Plain ? ScalarForm.Plain : ScalarForm.Text);

    private static string TagText(NodeEvent tagged) => tagged.Tag.IsNonSpecific ? "!" : tagged.Tag.Value;

    private SourceSpan Span(ParsingEvent at) => _source.Span((int)at.Start.Index, (int)at.End.Index);

    private YamlNode? Stop(DiagnosticRule rule, SourceSpan span, params object[] arguments)
    {
        _stopped = true;
        _diagnostics.ReportEnd(rule, span, arguments);
        return null;
    }

    private bool Advance()
    {
        if (_stopped)
        {
            return false;
        }

        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException broken)
        {
            // The library's own places are those of the structure around, or missing; what was read last is at least as near.
            var place = Math.Max((int)broken.End.Index, LastRead);
            Stop(DiagnosticRules.SyntaxError, _source.Span(place, place), YamlSlips.Explain(broken.Message));
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The YAML library lets some of these escape on malformed input; for the reader they are syntax errors like any other.
            Stop(DiagnosticRules.SyntaxError, _source.Span(LastRead, LastRead), "what follows does not fit; look for a bracket, brace or quote that is not closed.");
        }

        return false;
    }

    /// <summary>The keys of one mapping so far. Most mappings have a handful, where looking through them costs less than a table; some have thousands.</summary>
    private struct SeenKeys(List<KeyValuePair<YamlScalar, YamlNode>> entries)
    {
        private const int Handful = 8;
        private readonly int _from = entries.Count;
        private Dictionary<string, YamlScalar>? _table;

        /// <summary>Takes a key in, unless it was seen before.</summary>
        /// <param name="key">The key.</param>
        /// <param name="first">The key of the same text that was seen before.</param>
        public bool Add(YamlScalar key, [NotNullWhen(false)] out YamlScalar? first)
        {
            first = null;
            if (_table is null && entries.Count - _from < Handful)
            {
                for (var i = _from; i < entries.Count && first is null; i++)
                {
                    first = entries[i].Key.Value == key.Value ? entries[i].Key : null;
                }

                return first is null;
            }

            _table ??= entries.Skip(_from).ToDictionary(entry => entry.Key.Value, entry => entry.Key, StringComparer.Ordinal);
            if (_table.TryGetValue(key.Value, out first))
            {
                return false;
            }

            _table.Add(key.Value, key);
            return true;
        }
    }
}
