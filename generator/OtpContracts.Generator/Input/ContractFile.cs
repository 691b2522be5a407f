using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OtpContracts.Generator.Naming;

namespace OtpContracts.Generator.Input;

/// <summary>A contract as the project hands it to the compiler.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Namespace">The namespace that generated code goes into.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Resource">The name of the assembly's resource that holds the text.</param>
/// <param name="HasDispatch">Whether the client is also to be called by names, as contract cases do.</param>
internal sealed record ContractFile(string Path, string Text, string Namespace, string Access, string Resource, bool HasDispatch = false)
{
    private const string MarkKey = "build_metadata.AdditionalFiles.OtpContract";
    private const string NamespaceKey = "build_metadata.AdditionalFiles.OtpContractNamespace";
    private const string AccessKey = "build_metadata.AdditionalFiles.OtpContractAccess";
    private const string ResourceKey = "build_metadata.AdditionalFiles.OtpContractResource";
    private const string DispatchKey = "build_metadata.AdditionalFiles.OtpContractDispatch";
    private const string RootNamespaceKey = "build_property.RootNamespace";
    private const string FallbackNamespace = "OtpContracts.Clients";

    /// <summary>Takes an additional file that the project marked as a contract.</summary>
    /// <param name="file">The additional file.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The contract file, or null for any other file.</returns>
    public static ContractFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(MarkKey, out var mark) || !mark.Equals("true", StringComparison.OrdinalIgnoreCase)
            || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var @namespace =
            metadata.TryGetValue(NamespaceKey, out var own) && own.Length > 0 ? own
            : options.GlobalOptions.TryGetValue(RootNamespaceKey, out var root) && root.Length > 0 ? root
            : FallbackNamespace;
        var isInternal = metadata.TryGetValue(AccessKey, out var access) && access.Equals("internal", StringComparison.OrdinalIgnoreCase);
        var resource = metadata.TryGetValue(ResourceKey, out var identity) && identity.Length > 0 ? identity : System.IO.Path.GetFileName(file.Path);
        var hasDispatch = metadata.TryGetValue(DispatchKey, out var dispatch) && dispatch.Equals("true", StringComparison.OrdinalIgnoreCase);
        return new ContractFile(file.Path, text.ToString(), CSharpNames.Namespace(@namespace), isInternal ? "internal" : "public", resource, hasDispatch);
    }
}
