using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>Finds the types that are the same under another name.</summary>
internal static class TypePairing
{
    // Two types that share fewer parts than this are two types.
    private const double Alike = 0.6;

    public static Pairing<TypeDefinition> Of(Contract before, Contract after)
    {
        var byName = Pairing<TypeDefinition>.By(before.Types, after.Types, type => type.Name);
        var (removed, added) = (byName.Removed.ToList(), byName.Added.ToList());
        var pairs = byName.Pairs.ToList();
        var parts = removed.Concat(added).ToDictionary(type => type, Parts);
        foreach (var old in byName.Removed)
        {
            var best = added.Select(type => (Type: type, Share: old.GetType() == type.GetType() ? Share(parts[old], parts[type]) : 0)).OrderByDescending(candidate => candidate.Share).FirstOrDefault();
            if (best.Share >= Alike)
            {
                pairs.Add((old, best.Type));
                removed.Remove(old);
                added.Remove(best.Type);
            }
        }

        return new Pairing<TypeDefinition>(pairs, removed, added);
    }

    private static double Share(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : left.Count(right.Contains) * 2.0 / (left.Count + right.Count);

    private static HashSet<string> Parts(TypeDefinition type) => new(
        type is EnumDefinition @enum ? @enum.Values.Select(value => value.Text) : ((ObjectDefinition)type).Fields.Select(field => field.Name), StringComparer.Ordinal);
}
