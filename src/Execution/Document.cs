using System.Buffers;

namespace Attest.Execution;

/// <summary>What flows through a pipeline: a file that was read, what was parsed from it, or a file to be written. Immutable.</summary>
/// <param name="Path">Path below the input folder, with forward slashes, or a name for what has no file.</param>
public abstract record Document(string Path)
{
    /// <summary>Path below the output folder, with forward slashes; null for what is not published.</summary>
    public string? Destination { get; init; }

    /// <summary>
    /// Writes the bytes of <see cref="Destination"/> on demand, so that pages need not wait in memory. May be called from any thread and
    /// more than once. Null for what is copied or already made.
    /// </summary>
    public Action<IBufferWriter<byte>>? WriteTo { get; init; }
}

/// <summary>A document with its content, such as an article, or the knowledge base, of which there is one.</summary>
public sealed record Document<T>(string Path, T Content) : Document(Path);

public static class DocumentContents
{
    /// <summary>The contents of one type, in the order of the documents.</summary>
    public static IEnumerable<T> Contents<T>(this IEnumerable<Document> documents) =>
        documents.OfType<Document<T>>().Select(document => document.Content);

    /// <exception cref="InvalidOperationException">There is not exactly one document of this type.</exception>
    public static T Content<T>(this IEnumerable<Document> documents) => documents.Contents<T>().Take(2).ToList() is [var only]
        ? only
        : throw new InvalidOperationException($"there must be one document with a {typeof(T).Name} among these");
}
