using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>The pieces of a section that name an address, each for itself.</summary>
internal static class AddressBlocks
{
    /// <summary>Whether a piece names an address without the heading and the pieces around it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="block">The piece of it.</param>
    public static bool HasAddress(PageSection section, PageBlock block) => AddressReader.Read(section with { Title = "", Blocks = [block] }).Count > 0;
}
