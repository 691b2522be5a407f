using System.Text;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Signing;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Writes a new contract.</summary>
internal sealed class ContractYaml
{
    private readonly StringBuilder _text = new();

    private ContractYaml()
    {
    }

    /// <summary>Writes a contract.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="pageName">How the contract names a page; null where it can't.</param>
    public static string Write(Draft draft, Func<string, string?> pageName)
    {
        var writer = new ContractYaml();
        writer.Line("contract: 1");
        writer.Line($"name: {draft.Name}");
        writer.Line($"server: {YamlText.Scalar(draft.Server)}");
        writer.Pages([.. draft.Pages.Select(pageName).OfType<string>()]);
        writer.Signing(draft.Signing);
        writer.Line();
        writer.Line($"reply: {EntryText.Reply(draft.Reply)}");
        writer.Line();
        writer.Line("statuses:");
        foreach (var status in draft.Statuses)
        {
            writer.Line("  " + EntryText.Status(status));
        }

        writer.Types(draft.Types);
        writer.Line();
        writer.Line(draft.Endpoints.Count == 0 ? "endpoints: {}" : "endpoints:");
        foreach (var endpoint in draft.Endpoints)
        {
            writer._text.Append(Endpoint(endpoint, pageName));
        }

        return writer._text.ToString();
    }

    private void Signing(ReadSigning? signing)
    {
        if (signing is null)
        {
            return;
        }

        Line();
        Line("credentials:");
        foreach (var (name, isSecret) in signing.Credentials)
        {
            Line($"  {name}: {(isSecret ? "{ secret: true }" : "{}")}");
        }

        Line();
        Line("signing:");
        if (signing.Timestamp is { } timestamp)
        {
            Line("  let:");
            Line($"    timestamp: {timestamp}");
        }

        foreach (var place in signing.Sent.GroupBy(sent => sent.Place, StringComparer.Ordinal))
        {
            Line($"  {place.Key}:");
            foreach (var (_, name, expression) in place)
            {
                Line($"    {YamlText.Scalar(name)}: {YamlText.Scalar(expression)}");
            }
        }
    }

    /// <summary>A call, indented as an entry of <c>endpoints</c>.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="pageName">How the contract names a page; null where it can't.</param>
    public static string Endpoint(DraftEndpoint endpoint, Func<string, string?> pageName)
    {
        var writer = new ContractYaml();
        var imported = endpoint.Imported;
        writer.Line($"  {endpoint.Name}:");
        writer.Line($"    call: {YamlText.Scalar($"{imported.Method} {endpoint.Path}")}");
        writer.Texts("title", imported.Titles);
        writer.Texts("summary", imported.Summaries);
        if (imported.Pages.Select(pageName).FirstOrDefault(page => page is not null) is { } page)
        {
            writer.Line($"    page: {YamlText.Scalar(page)}");
        }

        writer.Line($"    effect: {endpoint.Effect}");
        foreach (var (place, fields) in endpoint.Places)
        {
            if (place == "body" && imported.Format != "json")
            {
                writer.Line($"    format: {imported.Format}");
            }

            writer.Line($"    {place}:");
            foreach (var field in fields)
            {
                writer.Line("      " + EntryText.Field(field));
            }
        }

        if (endpoint.Reply is not null)
        {
            writer.Line($"    reply: {EntryText.Reply(endpoint.Reply)}");
        }

        if (endpoint.Data is not null)
        {
            writer.Line($"    data: {endpoint.Data}");
        }

        if (endpoint.Statuses.Count > 0)
        {
            writer.Line($"    statuses: [{string.Join(", ", endpoint.Statuses.Select(YamlText.Scalar))}]");
        }

        writer.Quirks(imported.Quirks);
        writer.Examples(endpoint);
        return writer._text.ToString();
    }

    /// <summary>A type, indented as an entry of <c>types</c>.</summary>
    /// <param name="type">The type.</param>
    public static string Type(DraftType type)
    {
        var writer = new ContractYaml();
        writer.Line($"  {type.Name}:");
        if (type.IsNumeric)
        {
            writer.Line("    of: int");
        }

        if (type.Values.Count > 0)
        {
            writer.Line($"    enum: {EntryText.EnumValues(type.Values)}");
            return writer._text.ToString();
        }

        writer.Line("    fields:");
        foreach (var field in type.Fields)
        {
            writer.Line("      " + EntryText.Field(field));
        }

        return writer._text.ToString();
    }

    private void Pages(IReadOnlyList<string> pages)
    {
        if (pages.Count == 0)
        {
            return;
        }

        Line("pages:");
        foreach (var page in pages)
        {
            Line($"  - {YamlText.Scalar(page)}");
        }
    }

    private void Types(IReadOnlyList<DraftType> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        Line();
        Line("types:");
        foreach (var type in types)
        {
            _text.Append(Type(type));
        }
    }

    private void Texts(string key, Dictionary<string, string> texts)
    {
        if (texts.Count > 0)
        {
            Line($"    {key}: {YamlText.Localized(texts)}");
        }
    }

    private void Quirks(List<string> quirks)
    {
        if (quirks.Count == 0)
        {
            return;
        }

        Line("    quirks:");
        foreach (var quirk in quirks)
        {
            Line($"      - {YamlText.Scalar(quirk)}");
        }
    }

    private void Examples(DraftEndpoint endpoint)
    {
        var imported = endpoint.Imported;
        var (body, reply) = (DocumentedExample.Body(endpoint), DocumentedExample.Reply(endpoint));
        if (body is null && reply is null)
        {
            return;
        }

        Line("    examples:");
        Line($"      {DocumentedExample.Name}:");
        if (imported.PathSample.Count > 0)
        {
            Line($"        path: {{ {string.Join(", ", imported.PathSample.Select(value => $"{YamlText.Scalar(value.Key)}: {YamlText.Scalar(value.Value)}"))} }}");
        }

        if (body is not null)
        {
            Line($"        body: {body}");
        }

        if (reply is not null)
        {
            Line($"        reply: {reply}");
        }
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
