using System.Reflection;

namespace OtpContracts.Itnio.Tests;

/// <summary>
/// What callers of the package compile against. Generated code has no PublicAPI.txt: the contract's hash would be in it, and every comment
/// in a contract would change it.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public async Task A_change_of_it_is_seen_in_review() => await Verify(
        string.Join('\n', typeof(ItnioOtpClient).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Surface)));

    private static string Surface(Type type)
    {
        var members = type.GetMembers(Declared)
            .Where(member => member is not MethodInfo { IsSpecialName: true })
            .Select(member => "  " + member)
            .Order(StringComparer.Ordinal);
        return string.Join('\n', members.Prepend(type.ToString()));
    }
}
