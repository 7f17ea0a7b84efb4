using System.Buffers;
using System.Collections.Immutable;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <param name="Source">The file that the page comes from.</param>
/// <param name="LinkOrigins">Finds where in that file each link was written; called only if one is wrong.</param>
public sealed record SitePage(SourceText Source, Func<IReadOnlyDictionary<string, Location>> LinkOrigins)
{
    public SitePage(SourceText source)
        : this(source, () => ImmutableDictionary<string, Location>.Empty)
    {
    }

    /// <summary>The page whose text it shows; null if it shows none.</summary>
    public MarkdownPage? Text { get; init; }
}

public sealed record CopiedFile(string FullPath);

/// <summary>Lists files and how each is made, if there is a site to make.</summary>
public abstract class RenderModule : Module
{
    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        inputs.Contents<CrossReference>().FirstOrDefault() is { } index ? [.. Render(inputs, index, context)] : [];

    protected abstract IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context);

    internal static Document<SitePage> PageOf(string path, SitePage page, Action<IBufferWriter<byte>> writeTo) => new(path, page)
    {
        Destination = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + "index.html",
        WriteTo = writeTo,
    };

    /// <summary>A file that is not a page.</summary>
    internal static Document<string> FileOf(string path, Func<byte[]> make) =>
        new(path, path) { Destination = path, WriteTo = output => output.Write(make()) };
}
