using OtpContracts.Cli.Importing.Drafts;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Writes the entries of a contract, one on a line.</summary>
internal static class EntryText
{
    /// <summary>A parameter or member: <c>channel: { type: Channel, default: sms }</c>.</summary>
    /// <param name="field">The field.</param>
    public static string Field(DraftField field)
    {
        var parts = field.Facts.Select(fact => $"{fact.Key}: {YamlText.Scalar(fact.Value)}").ToList();
        if (field.Summary.Count > 0)
        {
            parts.Add($"summary: {YamlText.Localized(field.Summary)}");
        }

        return $"{YamlText.Scalar(field.Name)}: {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>A status: <c>-16: { name: TimestampExpired, meaning: { … }, kind: clock }</c>.</summary>
    /// <param name="status">The status.</param>
    public static string Status(DraftStatus status)
    {
        var parts = new List<string> { $"name: {status.Name}" };
        if (status.Status.Meanings.Count > 0)
        {
            parts.Add($"meaning: {YamlText.Localized(status.Status.Meanings)}");
        }

        if (status.Kind is not null)
        {
            parts.Add($"kind: {status.Kind}");
        }

        if (status.Status.Http is not null)
        {
            parts.Add($"http: {status.Status.Http}");
        }

        return $"{YamlText.Scalar(status.Status.Code)}: {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>A value of an enum that has a name or a meaning.</summary>
    /// <param name="value">The value.</param>
    public static string EnumValue(DraftValue value)
    {
        var parts = new List<string>();
        if (value.Name is not null)
        {
            parts.Add($"name: {value.Name}");
        }

        if (value.Summary.Count > 0)
        {
            parts.Add($"summary: {YamlText.Localized(value.Summary)}");
        }

        return $"{YamlText.Scalar(value.Value)}: {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>The values of an enum.</summary>
    /// <param name="values">The values.</param>
    public static string EnumValues(IReadOnlyList<DraftValue> values) =>
        values.All(value => value.Name is null && value.Summary.Count == 0)
            ? $"[{string.Join(", ", values.Select(value => YamlText.Scalar(value.Value)))}]"
            : $"{{ {string.Join(", ", values.Select(EnumValue))} }}";

    /// <summary>Where replies carry their parts.</summary>
    /// <param name="reply">Where.</param>
    public static string Reply(DraftReply reply) =>
        $"{{ status: {YamlText.Scalar(reply.Status)}, {(reply.Reason.Length == 0 ? "" : $"reason: {YamlText.Scalar(reply.Reason)}, ")}data: {YamlText.Scalar(reply.Data)}, success: {(reply.Success == "null" ? "null" : YamlText.Scalar(reply.Success))} }}";
}
