using Attest.Execution;
using Attest.Publishing;
using Attest.Rendering.Offline;
using Attest.Text;
using Attest.Validation;
using Attest.Validation.Output;
using Attest.Validation.Rules.Writing;

namespace Attest.Modules;

/// <summary>A finished page: what it holds, read again, and its entry in the list of copies.</summary>
/// <param name="Altered">Where its text is not what was typed.</param>
public sealed record ProvedPage(SitePage Page, PageFacts Facts, CopyEntry Copy, IReadOnlyList<Finding> Altered);

/// <summary>Makes files one by one, reads each page again and stages it at once, so that a site takes no memory.</summary>
/// <param name="site">Takes them; null where nothing is published.</param>
public sealed class ProduceFiles(StagedSite? site) : ParallelModule
{
    protected override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context)
    {
        if (input is Document<CopiedFile> copied)
        {
            site?.TakeCopy(copied.Destination!, copied.Content.FullPath);
            return [copied];
        }

        if (input.WriteTo is not { } writeTo)
        {
            return [input];
        }

        using var buffer = new PooledBuffer();
        writeTo(buffer);
        site?.Take(input.Destination!, buffer.Written);
        // Frees what the file was made of.
        var made = site?.IsStaged(input.Destination!) == true ? input with { WriteTo = null } : input;
        return [made is Document<SitePage> page ? Proved(page, buffer.Written.Span) : made];
    }

    private static Document<ProvedPage> Proved(Document<SitePage> page, ReadOnlySpan<byte> bytes) =>
        new(page.Path, new ProvedPage(page.Content, PageReader.Read(bytes), CopyEntry.Of(page.Path, bytes), Altered(page.Content, bytes)))
        {
            Destination = page.Destination,
            WriteTo = page.WriteTo,
        };

    private static IReadOnlyList<Finding> Altered(SitePage page, ReadOnlySpan<byte> bytes) =>
        page.Text is { } text ? AlteredText.OfPage(text, bytes) : [];
}
