using System.Collections;
using System.Reflection;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Tests.Comparison;

/// <summary>A contract with one thing added, removed or changed.</summary>
/// <param name="Element">The member of the model, such as <c>Field.Presence</c>.</param>
/// <param name="Operation"><c>add</c>, <c>remove</c> or <c>change</c>.</param>
/// <param name="Place">The named thing that it belongs to, such as <c>endpoints.send.body.to</c>.</param>
/// <param name="Name">The name that was added; or null.</param>
/// <param name="Value">What came of the edit.</param>
internal sealed record ModelEdit(string Element, string Operation, string Place, string? Name, object? Value)
{
    public Contract Contract => (Contract)Value!;
}

/// <summary>Everything that can be edited in a contract, found by reflection: a member added to the model is one more, without a word here.</summary>
internal sealed class ModelEdits
{
    public const string FreshName = "fresh";

    // Places in the file, and the file itself, say nothing of the vendor.
    private static readonly Type[] Silent = [typeof(SourceSpan)];

    // The keys that these members stand under; any other stands under its own name.
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["PathParameters"] = "path", ["QueryParameters"] = "query", ["HeaderParameters"] = "header", ["WholeBody"] = "body", ["EnumDefinition.Values"] = "enum",
        ["Reply"] = "reply", ["ReplyVerification"] = "reply.verify", ["Verification"] = "verify", ["Lets"] = "let", ["Expected"] = "expect",
    };

    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Dictionary<Type, object> _samples = [];
    private readonly Contract _contract;

    private ModelEdits(Contract contract)
    {
        _contract = contract;
        Collect(contract);
    }

    public static IEnumerable<ModelEdit> Of(Contract contract) => new ModelEdits(contract).OfObject(contract, "");

    private IEnumerable<ModelEdit> OfObject(object owner, string place)
    {
        foreach (var (property, field) in Members(owner.GetType()))
        {
            foreach (var edit in OfMember(owner, property, field.GetValue(owner), place))
            {
                yield return edit with { Value = With(owner, field, edit.Value) };
            }
        }
    }

    private IEnumerable<ModelEdit> OfMember(object owner, PropertyInfo property, object? value, string place)
    {
        var element = $"{property.DeclaringType!.Name}.{property.Name}";
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var mayBeNull = type != property.PropertyType || (!property.PropertyType.IsValueType && !property.DeclaringType.IsGenericType && Nullability.Create(property).ReadState == NullabilityState.Nullable);
        if (value is null)
        {
            if (mayBeNull && Sample(type) is { } sample)
            {
                yield return new ModelEdit(element, "add", place, null, sample);
            }

            yield break;
        }

        if (mayBeNull)
        {
            yield return new ModelEdit(element, "remove", place, null, null);
        }

        foreach (var edit in Changed(value) is { } changed ? [new ModelEdit(element, "change", place, null, changed)]
            : value is IEnumerable items ? OfItems(owner, element, property, items, place)
            : OfObject(value, Within(place, property)))
        {
            yield return edit;
        }
    }

    private IEnumerable<ModelEdit> OfItems(object owner, string element, PropertyInfo property, IEnumerable items, string place)
    {
        var itemType = property.PropertyType.GetGenericArguments()[0];
        var all = items.Cast<object>().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var inner = NameOf(all[i]) is { } name ? $"{Within(place, property)}.{name}" : place;
            yield return new ModelEdit(element, "remove", inner, null, ListOf(itemType, all.Where((_, index) => index != i)));
            foreach (var edit in all[i] is string ? [] : OfObject(all[i], inner))
            {
                yield return edit with { Value = ListOf(itemType, all.Select((item, index) => index == i ? edit.Value! : item)) };
            }
        }

        if (Fresh(owner, property, itemType) is { } fresh)
        {
            var name = NameOf(fresh);
            yield return new ModelEdit(element, "add", name is null ? place : $"{Within(place, property)}.{name}", name, ListOf(itemType, all.Append(fresh)));
        }
    }

    private static string Within(string place, PropertyInfo property)
    {
        if (property.Name == nameof(Field.Constraints))
        {
            return place;
        }

        var key = Keys.TryGetValue($"{property.DeclaringType!.Name}.{property.Name}", out var own) || Keys.TryGetValue(property.Name, out own)
            ? own
            : char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        return place.Length == 0 ? key : $"{place}.{key}";
    }

    // One more item: another of those that are there, under a name of its own.
    private object? Fresh(object owner, PropertyInfo property, Type itemType)
    {
        if (property.Name == nameof(Endpoint.Statuses) && owner is Endpoint endpoint)
        {
            return _contract.Statuses.Select(status => status.Code).Except(endpoint.Statuses, StringComparer.Ordinal).FirstOrDefault();
        }

        if (owner is SigningTolerance tolerance)
        {
            return _contract.Signing!.Sent.Select(value => value.Name).Except(tolerance.IgnoreCase, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        }

        if (itemType == typeof(string))
        {
            return FreshName;
        }

        if (itemType == typeof(KeyValuePair<string, Uri>))
        {
            return new KeyValuePair<string, Uri>(FreshName, new Uri("https://fresh.example/"));
        }

        if (Sample(itemType) is not { } sample || Members(sample.GetType()).Count == 0)
        {
            return null;
        }

        var copy = sample;
        foreach (var (member, field) in Members(sample.GetType()).Where(member => member.Property.Name is "Name" or "Code" or "Text"))
        {
            copy = With(copy, field, member.PropertyType == typeof(string) ? FreshName : field.GetValue(copy));
        }

        return Members(copy.GetType()).Find(member => member.Property.Name == "CodeName") is (_, { } codeName) ? With(copy, codeName, null) : copy;
    }

    private static string? NameOf(object item) => item switch
    {
        Endpoint endpoint => endpoint.Name,
        Callback callback => callback.Name,
        TypeDefinition type => type.Name,
        Field field => field.Name,
        EnumValue value => value.Text,
        StatusDefinition status => status.Code,
        Credential credential => credential.Name,
        Example example => example.Name,
        SigningValueDefinition value => value.Name,
        ExpectedSignature expected => expected.Name,
        KeyValuePair<string, Uri> server => server.Key,
        _ => null,
    };

    // Another value of what has no parts.
    private static object? Changed(object value) => value switch
    {
        string text => text + "x",
        bool flag => !flag,
        int number => number + 1,
        decimal number => number + 1,
        Enum word => Enum.GetValues(word.GetType()).GetValue((Convert.ToInt32(word, null) + 1) % Enum.GetValues(word.GetType()).Length),
        Uri => new Uri("https://changed.example/changed"),
        TimeSpan span => span + TimeSpan.FromSeconds(1),
        DateTimeOffset time => time.AddSeconds(1),
        LocalizedText => new LocalizedText([new("", "Changed.")]),
        ContractType type => type == new ScalarType(ScalarKind.Boolean) ? new ScalarType(ScalarKind.Decimal) : new ScalarType(ScalarKind.Boolean),
        SigningExpression expression => new LiteralExpression(expression.Span, "changed"),
        IReadOnlyDictionary<string, string> entries => new Dictionary<string, string>(entries.Append(new($"fresh{entries.Count}", "{}")), StringComparer.Ordinal),
        Bounds bounds => new Bounds((bounds.Least ?? 0) + 1, bounds.Most),
        _ => null,
    };

    private object? Sample(Type type) =>
        type == typeof(string) ? FreshName
        : type == typeof(IReadOnlyList<string>) ? new List<string> { FreshName }
        : type == typeof(int) ? 418
        : type == typeof(decimal) ? 7m
        : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(7)
        : type == typeof(Bounds) ? new Bounds(1, 2)
        : type == typeof(SigningPlace) ? SigningPlace.Headers
        : _samples.TryGetValue(type, out var sample) ? sample : null;

    private void Collect(object value)
    {
        for (var type = value.GetType(); type is not null && type.Assembly == typeof(Contract).Assembly; type = type.BaseType)
        {
            _samples.TryAdd(type, value);
        }

        foreach (var inner in value is IEnumerable items and not string ? items.Cast<object>() : Members(value.GetType()).Select(member => member.Field.GetValue(value)).OfType<object>())
        {
            if (inner is not (string or Uri or SigningExpression or Enum))
            {
                Collect(inner);
            }
        }
    }

    private static object With(object owner, FieldInfo field, object? value)
    {
        var copy = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(owner, null)!;
        field.SetValue(copy, value);
        return copy;
    }

    private static IList ListOf(Type item, IEnumerable<object> items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var each in items)
        {
            list.Add(each);
        }

        return list;
    }

    /// <summary>The members that hold something of their own, by the fields behind them; what is worked out has none.</summary>
    private static List<(PropertyInfo Property, FieldInfo Field)> Members(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return [.. new[] { "Value" }.Select(name => (type.GetProperty(name)!, type.GetField(name.ToLowerInvariant(), BindingFlags.Instance | BindingFlags.NonPublic)!))];
        }

        var members = new List<(PropertyInfo, FieldInfo)>();
        for (var declaring = type; declaring is not null && declaring.Assembly == typeof(Contract).Assembly; declaring = declaring.BaseType)
        {
            members.AddRange(declaring.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => field.Name.StartsWith('<'))
                .Select(field => (declaring.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)])!, field))
                .Where(member => member.Item1 is not null && !Silent.Contains(member.Item1.PropertyType) && !(declaring == typeof(Contract) && member.Item1.Name == nameof(Contract.Text))));
        }

        return members;
    }
}
