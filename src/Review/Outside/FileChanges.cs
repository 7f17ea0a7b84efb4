using System.Globalization;
using System.Security.Cryptography;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Review.Outside;

/// <summary>A file that is published as it is.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Source">The name of the file in diagnostics.</param>
/// <param name="Before">Null if it is new, or too long to be read.</param>
/// <param name="After">Null if it is gone.</param>
internal sealed record ChangedFile(string Path, string Source, byte[]? Before, byte[]? After);

internal sealed class FileChanges(PagesConcerned pages)
{
    /// <summary>In bytes.</summary>
    private const int LongestText = 256 * 1024;

    public IEnumerable<ContentChange> Of(ChangedFile file) => ChangesOf(file).Select(change =>
        pages.Judge(change with { PublishedFile = file.Path }, pages.Using(file.Path), isCoverable: true));

    private static IEnumerable<ContentChange> ChangesOf(ChangedFile file)
    {
        var source = TextOf(file.Source, file.After) ?? new SourceText(file.Source, "");
        return file is { Before: { } old, After: not null } && TextOf(file.Source, old) is { } before && source.Length > 0
            ? BodyChanges.Between(before.Text, source, 0, "the file")
            : [new ContentChange(source.At(0), "the file", Describe(file.Source, file.Before), Describe(file.Source, file.After))];
    }

    private static string? Describe(string path, byte[]? bytes) => bytes is null ? null
        : TextOf(path, bytes)?.Text
            ?? string.Create(CultureInfo.InvariantCulture,
                $"{bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}");

    /// <summary>Null for what is no text.</summary>
    private static SourceText? TextOf(string path, byte[]? bytes) =>
        bytes is { Length: > 0 and <= LongestText } && Array.IndexOf(bytes, (byte)0) < 0
        && TextDecoder.Decode(path, bytes, out var fault) is var text && fault is null ? text : null;
}
