namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the choice among the members of a JSON object; a member that is none of them is kept as extra.</summary>
internal static class MemberBranches
{
    /// <param name="source">Where the branches go.</param>
    /// <param name="members">The members' names on the wire, and the statement that reads each.</param>
    public static void Write(SourceWriter source, IEnumerable<(string Name, string Read)> members)
    {
        var otherwise = "";
        foreach (var (name, read) in members)
        {
            source.Open($"{otherwise}if (reader.ValueTextEquals({CSharpText.Utf8Literal(name)}))");
            source.Write("reader.Read();");
            source.Write(read);
            source.Close();
            otherwise = "else ";
        }

        if (otherwise.Length == 0)
        {
            source.Write("global::OtpContracts.Json.ContractJson.ReadExtra(ref reader, ref extra);");
            return;
        }

        source.Open("else");
        source.Write("global::OtpContracts.Json.ContractJson.ReadExtra(ref reader, ref extra);");
        source.Close();
    }
}
