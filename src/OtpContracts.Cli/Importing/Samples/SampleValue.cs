using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>What a value of a sample is.</summary>
internal enum SampleKind
{
    Object,
    List,
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>A value of a JSON sample, with its line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A scalar as written, without quotes.</param>
/// <param name="Members">The members of an object, in order.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="Line">Its line in the page.</param>
internal sealed record SampleValue(SampleKind Kind, string Text, IReadOnlyList<KeyValuePair<string, SampleValue>> Members, IReadOnlyList<SampleValue> Items, int Line)
{
    /// <summary>A scalar.</summary>
    public static SampleValue Scalar(SampleKind kind, string text, int line) => new(kind, text, [], [], line);

    /// <summary>The member of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public SampleValue? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Key == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>What a comment behind it says; else empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether the text breaks off within it.</summary>
    public bool IsCut { get; init; }

    /// <summary>The members of this value and of all within it.</summary>
    public IEnumerable<KeyValuePair<string, SampleValue>> All => Members.SelectMany(member => member.Value.All.Prepend(member)).Concat(Items.SelectMany(item => item.All));

    /// <summary>The members of all objects within this one, each with the path of its object.</summary>
    /// <param name="path">The path of this object.</param>
    public IEnumerable<(string Name, IReadOnlyList<string> Path)> Holders(IReadOnlyList<string> path) =>
        Objects.SelectMany(value => value.Members).SelectMany(member => member.Value.Holders([.. path, member.Key]).Concat(path.Count > 0 ? [(member.Key, path)] : []));

    /// <summary>This object with those members of another that it does not have.</summary>
    /// <param name="other">The other object.</param>
    public SampleValue With(SampleValue other) => Kind == SampleKind.Object && other.Kind == SampleKind.Object ? this with { Members = [.. Members, .. other.Members.Where(member => Find(member.Key) is null)] } : this;

    /// <summary>This object with what another shows in place of its empty objects and lists.</summary>
    /// <param name="other">The other object.</param>
    public SampleValue FilledFrom(SampleValue other) => this with { Members = [.. Members.Select(member => other.Find(member.Key) is not { } shown ? member : KeyValuePair.Create(member.Key, member.Value.IsEmpty && shown is { Kind: SampleKind.Object or SampleKind.List } ? shown : member.Value.FilledFrom(shown)))] };

    private bool IsEmpty => Kind is SampleKind.Object or SampleKind.List && Members.Count == 0 && Items.Count == 0;

    /// <summary>Objects that this value is or holds as the items of lists.</summary>
    public IEnumerable<SampleValue> Objects => Kind == SampleKind.List ? Items.SelectMany(item => item.Objects) : Kind == SampleKind.Object ? [this] : [];

    /// <summary>The sample as strict JSON, which is YAML too.</summary>
    public string ToJson()
    {
        var json = new StringBuilder();
        Write(json);
        return json.ToString();
    }

    private void Write(StringBuilder json)
    {
        switch (Kind)
        {
            case SampleKind.Object:
                json.Append("{ ").AppendJoin(", ", Members.Select(member => $"{Quote(member.Key)}: {member.Value.ToJson()}")).Append(Members.Count == 0 ? "}" : " }");
                break;
            case SampleKind.List:
                json.Append('[').AppendJoin(", ", Items.Select(item => item.ToJson())).Append(']');
                break;
            case SampleKind.Text:
                json.Append(Quote(Text));
                break;
            default:
                json.Append(Text);
                break;
        }
    }

    private static string Quote(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    /// <summary>Whether a number is whole.</summary>
    public bool IsWhole => Kind == SampleKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether the sample is strict JSON when written again.</summary>
    public bool IsJson()
    {
        try
        {
            using var _ = JsonDocument.Parse(ToJson());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
