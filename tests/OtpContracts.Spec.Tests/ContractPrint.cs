using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests;

/// <summary>What a contract says, without where it says it: every public value of the model, so that a new one is printed by itself.</summary>
internal static class ContractPrint
{
    public static string Of(Contract contract)
    {
        var text = new StringBuilder();
        Print(contract, text, depth: 0);
        return text.ToString();
    }

    private static void Print(object? value, StringBuilder text, int depth)
    {
        if (value is IEnumerable items and not string)
        {
            text.Append('\n');
            foreach (var item in items)
            {
                text.Append(' ', depth).Append('-');
                Print(item, text, depth + 1);
            }
        }
        else if (value?.GetType() is { IsEnum: false } type && (type.Assembly == typeof(Contract).Assembly || type is { IsValueType: true, IsGenericType: true }))
        {
            text.Append(CultureInfo.InvariantCulture, $" {type.Name}\n");
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(SourceSpan) && property.Name is not (nameof(Contract.Text) or nameof(ContractType.Innermost))))
            {
                // The innermost type of a scalar is the scalar itself.
                var within = property.GetValue(value);
                if (!ReferenceEquals(within, value))
                {
                    text.Append(' ', depth).Append(property.Name).Append(':');
                    Print(within, text, depth + 1);
                }
            }
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $" {value ?? "null"}\n");
        }
    }
}
