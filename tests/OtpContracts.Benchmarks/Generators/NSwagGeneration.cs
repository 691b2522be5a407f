using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace OtpContracts.Benchmarks.Generators;

/// <summary>NSwag's generator with its own defaults, but for System.Text.Json, nullable reference types and one client as ours.</summary>
internal static class NSwagGeneration
{
    /// <summary>Reads a document and generates.</summary>
    public static string Run(string openApi) => Run(openApi, Settings());

    /// <summary>Generates the client that calls are measured with: one that asks for the members that must be there.</summary>
    public static string RunForCalls(string openApi)
    {
        var settings = Settings();
        settings.ClassName = "ResendNSwagClient";
        settings.CSharpGeneratorSettings.Namespace = "OtpContracts.Benchmarks.Clients.Peers.NSwag";
        settings.CSharpGeneratorSettings.UseRequiredKeyword = true;
        return Run(openApi, settings).ReplaceLineEndings("\n");
    }

    private static string Run(string openApi, CSharpClientGeneratorSettings settings)
    {
        // Has ended when it returns: nothing outside the document is referred to.
        var document = OpenApiDocument.FromJsonAsync(openApi).GetAwaiter().GetResult();
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static CSharpClientGeneratorSettings Settings() => new()
    {
        ClassName = "VendorClient",
        OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
        CSharpGeneratorSettings =
        {
            Namespace = "Acme.Vendors",
            JsonLibrary = CSharpJsonLibrary.SystemTextJson,
            GenerateNullableReferenceTypes = true,
        },
    };
}
