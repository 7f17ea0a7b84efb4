using System.Collections.Concurrent;
using Attest.Images;

namespace Attest.Files;

/// <summary>The sizes and kinds of pictures; the beginning of each file is read once.</summary>
public sealed class PictureFiles(InputFolder folder)
{
    private readonly ConcurrentDictionary<string, (PictureKind Kind, ImageSize? Size)?> _known = new(StringComparer.Ordinal);

    /// <returns>Null if the file is missing, unreadable or not a picture of a known size.</returns>
    public ImageSize? SizeOf(string path) => Of(path)?.Size;

    /// <returns>Null if the file is missing or unreadable.</returns>
    public PictureKind? KindOf(string path) => Of(path)?.Kind;

    private (PictureKind Kind, ImageSize? Size)? Of(string path) => _known.GetOrAdd(path, Read);

    private (PictureKind Kind, ImageSize? Size)? Read(string path) =>
        folder.Find(path) is not { IsFile: true } file ? null : FileTrouble.OrDefault<(PictureKind, ImageSize?)?>(() =>
        {
            // The preview shows pages long after the files were listed.
            using var stream = folder.Open(file.FullPath);
            if (stream is null)
            {
                return null;
            }

            var buffer = new byte[(int)Math.Min(stream.Length, ImageSize.BytesNeeded)];
            var bytes = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            return (Pictures.KindOf(bytes), ImageSize.Of(bytes));
        });
}
