using System.Buffers;

namespace Attest.Execution;

/// <summary>What flows through a pipeline: a file that was read, what was parsed from it, or a file to be written. Immutable.</summary>
/// <param name="Path">Below the input folder, with forward slashes, or a name for what has no file.</param>
public abstract record Document(string Path)
{
    /// <summary>Below the output folder, with forward slashes; null for what is not published.</summary>
    public string? Destination { get; init; }

    /// <summary>Makes the bytes on demand, on any thread, more than once. Null for what is copied or already made.</summary>
    public Action<IBufferWriter<byte>>? WriteTo { get; init; }
}

public sealed record Document<T>(string Path, T Content) : Document(Path);

public static class DocumentContents
{
    /// <summary>In the order of the documents.</summary>
    public static IEnumerable<T> Contents<T>(this IEnumerable<Document> documents) =>
        documents.OfType<Document<T>>().Select(document => document.Content);

    /// <exception cref="InvalidOperationException">There is not exactly one document of this type.</exception>
    public static T Content<T>(this IEnumerable<Document> documents) => documents.Contents<T>().Take(2).ToList() is [var only]
        ? only
        : throw new InvalidOperationException($"there must be one document with a {typeof(T).Name} among these");
}
