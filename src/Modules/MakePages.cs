using System.Buffers;
using System.Security.Cryptography;
using Attest.Citations;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Text;

namespace Attest.Modules;

/// <summary>A page of a site that is compared with another: its digest, and how it is made once more.</summary>
/// <param name="Path">Below the site's root.</param>
/// <param name="File">The name of the file it comes from.</param>
public sealed record ComparedPage(string Path, string File, string Digest, Action<IBufferWriter<byte>> WriteTo)
{
    public byte[] Make()
    {
        using var buffer = new PooledBuffer();
        WriteTo(buffer);
        return buffer.Written.ToArray();
    }
}

/// <summary>The same as for a build, whatever the rules say of the content: reviewers read a pull request with errors too.</summary>
public sealed class BuildAnyCrossReference(BuildOptions options, InputFolder folder) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var knowledgeBase = inputs.Content<KnowledgeBase>();
        return
        [
            .. BuildCrossReference.DocumentsOf(knowledgeBase, inputs.Content<ReviewStandings>(), inputs.Content<RetractionIndex>(),
                options, folder),
            .. inputs.OfType<Document<MarkdownPage>>(),
        ];
    }
}

/// <summary>Makes pages and keeps their digests alone, so that a site takes no memory.</summary>
public sealed class DigestPages : ParallelModule
{
    protected override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context)
    {
        if (input is not Document<SitePage> { WriteTo: { } writeTo } page)
        {
            return [];
        }

        using var buffer = new PooledBuffer();
        writeTo(buffer);
        var digest = Convert.ToHexStringLower(SHA256.HashData(buffer.Written.Span));
        return [new Document<ComparedPage>(page.Path, new(page.Path, page.Content.Source.Path, digest, writeTo))];
    }
}
