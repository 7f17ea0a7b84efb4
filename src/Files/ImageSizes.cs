using System.Collections.Concurrent;
using Attest.Images;

namespace Attest.Files;

/// <summary>The sizes of pictures, each looked up once.</summary>
public sealed class ImageSizes(InputFolder folder)
{
    private readonly ConcurrentDictionary<string, ImageSize?> _sizes = new(StringComparer.Ordinal);

    /// <returns>Null if the file is missing, unreadable or not a picture of a known size.</returns>
    public ImageSize? Of(string path) => _sizes.GetOrAdd(path, Read);

    private ImageSize? Read(string path) => folder.Find(path) is not { IsFile: true } file ? null : FileTrouble.OrDefault(() =>
    {
        // The preview shows pages long after the files were listed.
        using var stream = folder.Open(file.FullPath);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[(int)Math.Min(stream.Length, ImageSize.BytesNeeded)];
        return ImageSize.Of(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    });
}
