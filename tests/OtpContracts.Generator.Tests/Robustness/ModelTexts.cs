using System.Collections;
using System.Reflection;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>
/// Every place of the contract model that holds text, found by reflection: a member added to the model is one more, without a word here.
/// A place is named by the members that lead to it, such as <c>Contract.Endpoints[].Title.Texts[].Value</c>.
/// </summary>
internal static class ModelTexts
{
    // Places in the file, and the language's own functions: no text of a contract.
    private static readonly Type[] NoTexts = [typeof(SourceSpan), typeof(SigningFunction)];

    // They hold themselves: what leads to them does not matter.
    private static readonly Type[] Recursive = [typeof(ContractType), typeof(SigningExpression)];

    /// <summary>The names of all places that a contract can have.</summary>
    public static IReadOnlySet<string> Places { get; } = FindPlaces();

    /// <summary>A copy of a contract with other texts.</summary>
    /// <param name="contract">The contract; it stays as it is.</param>
    /// <param name="replace">Gives the text for a place and the text that stands there.</param>
    public static Contract Replace(Contract contract, Func<string, string, string> replace) => (Contract)Copy(contract, nameof(Contract), replace)!;

    private static object? Copy(object? value, string place, Func<string, string, string> replace)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return replace(place, text);
            case IEnumerable items:
                return CopyItems(items, place, replace);
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return Activator.CreateInstance(type, Copy(type.GetProperty("Key")!.GetValue(value), place + ".Key", replace), Copy(type.GetProperty("Value")!.GetValue(value), place + ".Value", replace));
        }

        if (!IsModel(type))
        {
            return value;
        }

        var copy = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(value, null)!;
        foreach (var (name, field) in Members(type))
        {
            field.SetValue(copy, Copy(field.GetValue(value), $"{Enter(type, place)}.{name}", replace));
        }

        return copy;
    }

    private static object CopyItems(IEnumerable items, string place, Func<string, string, string> replace)
    {
        var item = ItemType(items.GetType())!;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var each in items)
        {
            list.Add(Copy(each, place + "[]", replace));
        }

        if (items is not IDictionary)
        {
            return list;
        }

        var dictionary = (IDictionary)Activator.CreateInstance(items.GetType())!;
        foreach (dynamic pair in list)
        {
            dictionary.Add(pair.Key, pair.Value);
        }

        return dictionary;
    }

    private static HashSet<string> FindPlaces()
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        Find(typeof(Contract), nameof(Contract));
        return places;

        void Find(Type type, string place)
        {
            if (type == typeof(string))
            {
                places.Add(place);
            }
            else if (type != typeof(Uri) && ItemType(type) is { } item)
            {
                Find(item, place + "[]");
            }
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            {
                Find(type.GenericTypeArguments[0], place + ".Key");
                Find(type.GenericTypeArguments[1], place + ".Value");
            }
            else if (IsModel(type))
            {
                foreach (var concrete in type.Assembly.GetTypes().Where(candidate => type.IsAssignableFrom(candidate) && !candidate.IsAbstract))
                {
                    var inside = Enter(concrete, place);
                    foreach (var (name, field) in entered.Add(inside) ? Members(concrete) : [])
                    {
                        Find(field.FieldType, $"{inside}.{name}");
                    }
                }
            }
        }
    }

    private static string Enter(Type type, string place) =>
        Array.Exists(Recursive, recursive => recursive.IsAssignableFrom(type)) ? type.Name : type.BaseType == typeof(object) || type.IsValueType ? place : $"{place}<{type.Name}>";

    private static bool IsModel(Type type) => type.Assembly == typeof(Contract).Assembly && !type.IsEnum && !NoTexts.Contains(type);

    private static Type? ItemType(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    /// <summary>The members that hold something of their own, by the fields behind them; what is worked out has none.</summary>
    private static IEnumerable<(string Name, FieldInfo Field)> Members(Type type)
    {
        for (var declaring = type; declaring != typeof(object) && declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.Name.StartsWith('<') && declaring.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)]) is { } property)
                {
                    yield return (property.Name, field);
                }
            }
        }
    }
}
