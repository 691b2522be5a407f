using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>What samples show and nothing of the call holds is told: a table of it may have been lost, or the sample may be of something else.</summary>
internal static class UnreadMembers
{
    private const int MostNames = 20;

    /// <summary>Tells of such members, each once.</summary>
    /// <param name="endpoint">The call as it was read.</param>
    /// <param name="reply">Where its replies carry their parts.</param>
    /// <param name="findings">Where findings go; what they name is told already.</param>
    public static void Tell(ImportedEndpoint endpoint, DraftReply reply, List<PageFinding> findings)
    {
        var held = endpoint.Fields.ToLookup(field => field.Name, field => field.Members.Count > 0, StringComparer.Ordinal);
        var known = string.Join('.', endpoint.ReplyWrapper, reply.Status, reply.Reason, reply.Data).Split('.').Concat(endpoint.PathSample.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (page, sample) in endpoint.Shown)
        {
            var names = Unread(sample.Value, held, known).Distinct(StringComparer.Ordinal).Where(name => !findings.Exists(finding => finding.Names(name, page))).Take(MostNames).ToArray();
            if (names.Length > 0)
            {
                known.UnionWith(names);
                findings.Add(sample.IsFailed
                    ? new PageFinding(FindingKind.Guess, page, sample.Value.Line, $"The reply of a failed call shows {PageFinding.Quoted(names)}: what a reply holds is taken from those of calls that succeed.")
                    : new PageFinding(FindingKind.NotUnderstood, page, sample.Value.Line, $"This sample shows {PageFinding.Quoted(names)}, and nothing of the call holds that: its table was not read, or the sample is of something else."));
            }
        }
    }

    /// <summary>The names of members that no field has, and of those within them; below a field that is left open, any name may stand.</summary>
    private static IEnumerable<string> Unread(SampleValue value, ILookup<string, bool> held, HashSet<string> known) =>
        value.Objects.SelectMany(found => found.Members).Where(member => Name.IsMatch(member.Key)).SelectMany(member =>
            known.Contains(member.Key) || held[member.Key].Any(hasMembers => hasMembers) ? Unread(member.Value, held, known)
            : held.Contains(member.Key) ? []
            : member.Value.All.Select(inner => inner.Key).Where(name => Name.IsMatch(name)).Prepend(member.Key));

    private static readonly Regex Name = PagePattern.Of(@"^[A-Za-z_][A-Za-z0-9_.\-]*$");
}
