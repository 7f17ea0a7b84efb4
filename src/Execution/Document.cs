using Attest.Diagnostics;

namespace Attest.Execution;

/// <summary>
/// What flows through a pipeline: a file that was read, what was parsed from it, or a file to be written.
/// Immutable; a module that changes a document returns a new one.
/// </summary>
/// <param name="Path">Path below the input folder, with forward slashes, or a name for what has no file.</param>
public sealed record Document(string Path)
{
    /// <summary>The decoded text, for documents that were read as text.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The typed content made from the document so far.</summary>
    public object? Model { get; init; }

    /// <summary>Path below the output folder, with forward slashes.</summary>
    public string? Destination { get; init; }

    /// <summary>
    /// Makes what is to be written at <see cref="Destination"/>, so that ten thousand pages need not wait in memory, and a page that nobody
    /// asks for need not be made. May be called from any thread; the bytes are good until the same thread makes the next.
    /// </summary>
    public Func<ReadOnlyMemory<byte>>? Make { get; init; }
}
