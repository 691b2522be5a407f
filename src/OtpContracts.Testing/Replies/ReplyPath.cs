using System.Text.Json;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Replies;

/// <summary>Finds what stands in a reply where the contract's envelope says.</summary>
internal static class ReplyPath
{
    /// <summary>What stands at a path; null where nothing does, or JSON null.</summary>
    /// <param name="reply">The whole reply.</param>
    /// <param name="path">A path of an <see cref="Envelope"/>.</param>
    public static JsonElement? Find(JsonElement reply, string path)
    {
        JsonElement? found = reply;
        foreach (var step in Envelope.Steps(path))
        {
            found = found switch
            {
                { ValueKind: JsonValueKind.Array } items when step == Envelope.FirstItem && items.GetArrayLength() > 0 => items[0],
                { ValueKind: JsonValueKind.Object } members when members.TryGetProperty(step, out var member) => member,
                _ => null,
            };
        }

        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }
}
