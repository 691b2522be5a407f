using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Puts what OpenAPI descriptions and JSON Schemas describe in place of the samples that hold them.</summary>
internal static class PageDescriptions
{
    /// <summary>Reads the descriptions of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The page with what they describe.</returns>
    public static Page Read(Page page, List<PageFinding> findings) =>
        page.Blocks.Any(block => block is SampleBlock) ? page with { Blocks = [.. page.Blocks.SelectMany(block => block is SampleBlock { IsCode: false } sample ? Read(sample, page, findings) : [block])] } : page;

    private static IEnumerable<PageBlock> Read(SampleBlock sample, Page page, List<PageFinding> findings)
    {
        if (DescriptionText.ReadOpenApi(sample.Text, sample.Line) is { } description)
        {
            var calls = new OpenApiCalls(description, page, findings).Read();
            if (calls.Count == 0)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, sample.Line, "This OpenAPI description describes no call."));
            }

            return calls;
        }

        // What is left of a broken one would be read for a sample of something.
        if (DescriptionText.IsOpenApi(sample.Text))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, sample.Line, "This OpenAPI description breaks off, has marks too many, or names no paths: nothing of it is read."));
            return [];
        }

        if (DescriptionText.ReadReplies(sample.Text, sample.Line) is { } replies)
        {
            return Described(replies, sample, page, findings);
        }

        return DescriptionText.ReadSchema(sample.Text, sample.Line) is { } schema ? [Described(schema, page, findings)] : [sample];
    }

    /// <summary>What a call answers that succeeds; what failed ones hold is told.</summary>
    private static IEnumerable<PageBlock> Described(SampleValue replies, SampleBlock sample, Page page, List<PageFinding> findings)
    {
        var success = replies.Members.Where(reply => reply.Key[0] == '2').Select(reply => reply.Value.Find("content")?.Members.Select(media => media.Value.Find("schema")).FirstOrDefault() ?? reply.Value.Find("schema")).FirstOrDefault(schema => schema is not null);
        findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, sample.Line, $"This describes the replies {string.Join(", ", replies.Members.Select(reply => reply.Key))}: what those of calls hold that succeed is read, and nothing of the others."));
        return success is null ? [] : [Described(success, page, findings)];
    }

    private static DescribedObject Described(SampleValue schema, Page page, List<PageFinding> findings)
    {
        var references = new SchemaReferences(schema, page, findings);
        return new DescribedObject(new SchemaFields(references, page, findings).Members(references.Shape(schema, []), isReply: null), schema.Find("title")?.Text ?? "", schema.Line);
    }
}
