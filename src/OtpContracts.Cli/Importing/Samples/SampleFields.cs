using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Makes fields of what only a sample shows.</summary>
internal static class SampleFields
{
    /// <summary>Makes a field. What a comment says of it is read like a description.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value in the sample.</param>
    /// <param name="page">The page.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="findings">Where findings go.</param>
    public static ImportedField Make(string name, SampleValue value, Page page, string place, List<PageFinding> findings)
    {
        var row = new ParameterRow { Name = name, Type = TypeOf(value), Description = value.Comment, Place = place, Line = value.Line }.WithSaidMark();
        var field = DescribedField.Make(row, name, isList: false, page, findings);
        field.IsNullable |= value.Kind == SampleKind.Null;
        foreach (var member in value.Objects.SelectMany(item => item.Members).DistinctBy(member => member.Key, StringComparer.Ordinal))
        {
            field.Members.Add(Make(member.Key, member.Value, page, "", findings));
        }

        return field;
    }

    /// <summary>The type that a value shows; a text may name it: <c>"to": "string"</c>. One in capitals is a value.</summary>
    /// <param name="value">The value.</param>
    public static PageType? TypeOf(SampleValue value) => value.Kind switch
    {
        SampleKind.Object => new PageType(TypeKind.Object),
        SampleKind.List => new PageType(TypeKind.List, value.Items.Count == 0 ? null : TypeOf(value.Items[0])),
        SampleKind.Text => (ParameterNames.IsInCapitals(value.Text) ? null : TypeWords.Read(value.Text, isColumn: false)) ?? new PageType(TypeKind.String),
        SampleKind.Number => new PageType(!value.IsWhole ? TypeKind.Decimal : long.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture) is > int.MaxValue or < int.MinValue ? TypeKind.Long : TypeKind.Int),
        SampleKind.Boolean => new PageType(TypeKind.Boolean),
        _ => null,
    };
}
