using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>What a contract says, in the words of <c>page-facts.txt</c>.</summary>
internal static class ContractFacts
{
    /// <summary>What a contract says that is imported from one page.</summary>
    public static IReadOnlyList<string> OfPage(string page)
    {
        using var folder = new ImportFolder();
        return Of(folder.Import(page).Text);
    }

    /// <summary>The facts but for those of where replies carry their parts.</summary>
    public static IEnumerable<string> WithoutEnvelopes(IEnumerable<string> facts) => facts.Where(fact => !fact.StartsWith("envelope", StringComparison.Ordinal));

    /// <summary>The facts must be the expected ones, in any order; else the form of page that they were read from is told with them.</summary>
    public static void AssertAre(string form, IEnumerable<string> expected, IEnumerable<string> facts) =>
        Assert.Equal($"{form}\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}", $"{form}\n{string.Join('\n', facts.Order(StringComparer.Ordinal))}");

    public static IReadOnlyList<string> Of(string text)
    {
        var reading = ContractReader.Read("imported.contract.yaml", text);
        Assert.DoesNotContain(reading.Diagnostics, diagnostic => diagnostic.IsError);
        var contract = reading.Contract!;
        return [.. contract.Endpoints.SelectMany(endpoint => Of(contract, endpoint))];
    }

    private static IEnumerable<string> Of(Contract contract, Endpoint endpoint)
    {
        var reply = endpoint.Reply;
        yield return $"{endpoint.Method} {contract.Server.ToString().TrimEnd('/')}{endpoint.Path}";
        yield return $"envelope {(reply.Rule == StatusRule.Http ? "http" : reply.StatusPath)} {reply.ReasonPath ?? "-"} {reply.DataPath} {string.Join(',', reply.SuccessCodes.Select(code => code.Text))}";
        foreach (var (place, fields) in new[] { ("path", endpoint.PathParameters), ("query", endpoint.QueryParameters), ("header", endpoint.HeaderParameters), ("body", endpoint.Body) })
        {
            foreach (var line in fields.SelectMany(field => Of(contract, field, place + " ", isMember: false, isReply: false)))
            {
                yield return line;
            }
        }

        if (endpoint.Data is { } data)
        {
            var members = Members(contract, data);
            foreach (var line in members.Count == 0 ? [$"data {TypeOf(contract, data)}"] : members.SelectMany(field => Of(contract, field, data is ListType ? "data[]." : "data.", isMember: true, isReply: true)))
            {
                yield return line;
            }
        }

        if (endpoint.Statuses.Count > 0)
        {
            yield return "statuses " + string.Join(" | ", endpoint.Statuses.Select(code => $"{code}={contract.FindStatus(code)!.Meaning}"));
        }
    }

    private static IEnumerable<string> Of(Contract contract, Field field, string prefix, bool isMember, bool isReply)
    {
        var members = Members(contract, field.Type);
        var name = prefix + field.Name + (members.Count > 0 && field.Type is ListType ? "[]" : "");
        if (field.Constant is not null)
        {
            yield return $"{name} const={field.Constant}";
            yield break;
        }

        var marks = new List<string> { name, members.Count > 0 ? "object" : TypeOf(contract, field.Type) };
        if (!isReply)
        {
            marks.AddRange(field.Presence switch { Presence.Required => ["required"], Presence.Unknown => ["unknown"], _ => isMember ? ["optional"] : Array.Empty<string>() });
        }

        if (field.IsNullable)
        {
            marks.Add("nullable");
        }

        var limits = field.Constraints;
        foreach (var (key, bounds) in new[] { ("length", limits.Length), ("digits", limits.Digits), ("range", limits.Range), ("items", limits.Items) }.Where(limit => limit.Item2 is not null))
        {
            marks.Add($"{key}={bounds!.Value.Least}..{bounds.Value.Most}");
        }

        if (limits.Pattern is not null)
        {
            marks.Add($"pattern={limits.Pattern}");
        }

        if (field.Default is not null)
        {
            marks.Add($"default={field.Default}");
        }

        yield return string.Join(' ', marks);
        foreach (var line in members.SelectMany(member => Of(contract, member, name + ".", isMember: true, isReply)))
        {
            yield return line;
        }
    }

    private static IReadOnlyList<Field> Members(Contract contract, ContractType type) =>
        type.Innermost is NamedType named && contract.FindType(named.Name) is ObjectDefinition declared ? declared.Fields : [];

    private static string TypeOf(Contract contract, ContractType type) => type switch
    {
        ListType list => $"list<{TypeOf(contract, list.Item)}>",
        NamedType named when contract.FindType(named.Name) is EnumDefinition values => $"{(values.IsNumeric ? "int-enum" : "enum")}({string.Join(',', values.Values.Select(value => value.Text))})",
        _ => type.ToString()!,
    };
}
