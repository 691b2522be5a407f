using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the rules that a request, or an object of one, is checked for.</summary>
internal static class RuleEmitter
{
    /// <param name="source">Where the checks go.</param>
    /// <param name="fields">The members that the caller chooses.</param>
    /// <param name="owner">The object, as C# in front of a property's name.</param>
    public static void Write(SourceWriter source, IEnumerable<FieldModel> fields, string owner)
    {
        foreach (var field in fields.Where(field => field.Constant is null))
        {
            Write(source, field, $"{owner}{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")}");
        }
    }

    private static void Write(SourceWriter source, FieldModel field, string value)
    {
        var name = CSharpText.Literal(field.WireName);
        // Any JSON is a value type too, but one whose default is no value.
        if (field.IsAlwaysThere && field.Type is not { IsValueType: true, CSharp: not ScalarReference.Any })
        {
            source.Write($"rules.Required({name}, {value});");
        }

        foreach (var rule in field.Rules)
        {
            source.Write($"rules.{rule.Check}({name}, {value}, {rule.Arguments});");
        }

        switch (field.Type)
        {
            case EnumReference:
                source.Write($"rules.Documented({name}, {value}{(field.IsAlwaysThere ? "" : "?")}.IsDocumented);");
                break;
            case ListReference { Item: EnumReference } list:
                source.Write($"foreach (var item in {value} ?? []) rules.Documented({name}, item{(list.HasNulls ? "?" : "")}.IsDocumented);");
                break;
            case ObjectReference when field.IsRuled:
                source.Write($"rules.Object({name}, {value});");
                break;
            case ListReference { Item: ObjectReference } when field.IsRuled:
                source.Write($"rules.Objects({name}, {value});");
                break;
        }
    }
}
