using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>A line of a page.</summary>
/// <param name="Page">The page's file.</param>
/// <param name="Line">The line.</param>
internal readonly record struct PageLine(string Page, int Line);

/// <summary>A parameter or a member of a reply, as pages describe it.</summary>
internal sealed class ImportedField
{
    /// <summary>Its name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Its type, or null where no page gives one.</summary>
    public PageType? Type { get; set; }

    /// <summary>Whether it must be sent, or is always there.</summary>
    public RequiredMark Required { get; set; }

    /// <summary>Constraints by their keys in the contract language.</summary>
    public Dictionary<string, string> Constraints { get; } = new(StringComparer.Ordinal);

    /// <summary>The values that it may have; empty where none are listed.</summary>
    public IReadOnlyList<ListedValue> Values { get; set; } = [];

    /// <summary>What the vendor takes where it is left out, or null.</summary>
    public string? Default { get; set; }

    /// <summary>Whether a sample sends it as null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The one value that the page gives it, or null.</summary>
    public string? Constant { get; set; }

    /// <summary>What pages say about it, by language.</summary>
    public Dictionary<string, string> Summary { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it goes, where the page says it: path, query, header or body; else empty.</summary>
    public string Place { get; set; } = "";

    /// <summary>The members of an object, or of the objects of a list.</summary>
    public List<ImportedField> Members { get; } = [];

    /// <summary>The line that it was read from.</summary>
    public required PageLine Source { get; init; }

    /// <summary>Whether it holds other fields, or could.</summary>
    public bool IsObject => Members.Count > 0 || Type?.Kind == TypeKind.Object || (Type?.Kind == TypeKind.List && Type.Item is null or { Kind: TypeKind.Object });

    /// <summary>The member of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public ImportedField? Find(string name) => Members.Find(member => member.Name == name);

    /// <summary>This field and all within it.</summary>
    public IEnumerable<ImportedField> All => Members.SelectMany(member => member.All).Prepend(this);
}
