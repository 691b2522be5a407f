using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace OtpContracts.Benchmarks.Generators;

/// <summary>NSwag's generator with its own defaults, but for System.Text.Json, nullable reference types and one client as ours.</summary>
internal static class NSwagGeneration
{
    /// <summary>Reads a document and generates.</summary>
    public static string Run(string openApi)
    {
        // Has ended when it returns: nothing outside the document is referred to.
        var document = OpenApiDocument.FromJsonAsync(openApi).GetAwaiter().GetResult();
        return new CSharpClientGenerator(document, Settings()).GenerateFile();
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
