using System.Collections.Concurrent;
using Attest.Images;

namespace Attest.Files;

/// <summary>The sizes and kinds of pictures, each looked up once.</summary>
public sealed class ImageSizes(InputFolder folder)
{
    private readonly ConcurrentDictionary<string, ImageSize?> _sizes = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, PictureKind?> _kinds = new(StringComparer.Ordinal);

    /// <returns>Null if the file is missing, unreadable or not a picture of a known size.</returns>
    public ImageSize? Of(string path) => _sizes.GetOrAdd(path, path => Read(path, static bytes => ImageSize.Of(bytes)));

    /// <returns>Null if the file is missing or unreadable.</returns>
    public PictureKind? KindOf(string path) =>
        _kinds.GetOrAdd(path, path => Read<PictureKind?>(path, static bytes => Pictures.KindOf(bytes)));

    private T? Read<T>(string path, Func<byte[], T> read)
    {
        return folder.Find(path) is { IsFile: true } file ? FileTrouble.OrDefault(Beginning) : default;

        T? Beginning()
        {
            // The preview shows pages long after the files were listed.
            using var stream = folder.Open(file.FullPath);
            if (stream is null)
            {
                return default;
            }

            var bytes = new byte[(int)Math.Min(stream.Length, ImageSize.BytesNeeded)];
            return read(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
        }
    }
}
