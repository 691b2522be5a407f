using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the choice among the members of a JSON object; a member that is none of them is kept as extra.</summary>
internal static class MemberBranches
{
    /// <param name="source">Where the branches go.</param>
    /// <param name="members">The members' names on the wire, and the statement that reads each.</param>
    public static void Write(SourceWriter source, IEnumerable<(string Name, string Read)> members)
    {
        source.Open("while (reader.NextMember())");
        var otherwise = "";
        foreach (var (name, read) in members)
        {
            source.Write($"{otherwise}if (reader.IsAt({CSharpText.Utf8Literal(name)})) {read}");
            otherwise = "else ";
        }

        source.Write($"{otherwise}reader.ReadExtra(ref extra);").Close();
    }
}
