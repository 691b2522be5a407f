using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Makes fields of what only a sample shows.</summary>
internal static class SampleFields
{
    /// <summary>Makes a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value in the sample.</param>
    /// <param name="page">The page's file.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="required">Whether it must be there.</param>
    public static ImportedField Make(string name, SampleValue value, string page, string place, RequiredMark required)
    {
        var field = new ImportedField { Name = name, Type = TypeOf(value), Required = required, Place = place, Source = new PageLine(page, value.Line), IsNullable = value.Kind == SampleKind.Null };
        foreach (var member in value.Objects.SelectMany(item => item.Members).DistinctBy(member => member.Key, StringComparer.Ordinal))
        {
            field.Members.Add(Make(member.Key, member.Value, page, "", required));
        }

        return field;
    }

    private static PageType? TypeOf(SampleValue value) => value.Kind switch
    {
        SampleKind.Object => new PageType(TypeKind.Object),
        SampleKind.List => new PageType(TypeKind.List, value.Items.Count == 0 ? null : TypeOf(value.Items[0])),
        SampleKind.Text => new PageType(TypeKind.String),
        SampleKind.Number => new PageType(!value.IsWhole ? TypeKind.Decimal : long.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture) is > int.MaxValue or < int.MinValue ? TypeKind.Long : TypeKind.Int),
        SampleKind.Boolean => new PageType(TypeKind.Boolean),
        _ => null,
    };
}
