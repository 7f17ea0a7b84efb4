using System.Buffers;
using System.Collections.Immutable;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>A page of the site.</summary>
/// <param name="Source">The file that it comes from.</param>
/// <param name="LinkOrigins">Finds out where in that file each of its links was written, which matters only if one is wrong.</param>
public sealed record SitePage(SourceText Source, Func<IReadOnlyDictionary<string, Location>> LinkOrigins)
{
    /// <summary>A page without links of its own.</summary>
    public SitePage(SourceText source)
        : this(source, () => ImmutableDictionary<string, Location>.Empty)
    {
    }
}

/// <summary>A file to be copied as it is.</summary>
public sealed record CopiedFile(string FullPath);

/// <summary>Says which files there are and how each is made, if there is a site to make.</summary>
public abstract class RenderModule : Module
{
    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        inputs.Contents<CrossReference>().FirstOrDefault() is { } index ? [.. Render(inputs, index, context)] : [];

    protected abstract IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context);

    /// <param name="path">Its address below the root.</param>
    /// <param name="page">What it comes from.</param>
    /// <param name="writeTo">Makes it.</param>
    internal static Document<SitePage> PageOf(string path, SitePage page, Action<IBufferWriter<byte>> writeTo) => new(path, page)
    {
        Destination = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + "index.html",
        WriteTo = writeTo,
    };

    /// <summary>A file that is no page.</summary>
    /// <param name="path">Its address below the root.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="make">Makes its bytes.</param>
    internal static Document<T> FileOf<T>(string path, T content, Func<byte[]> make) => new(path, content) { Destination = path, WriteTo = output => output.Write(make()) };
}
