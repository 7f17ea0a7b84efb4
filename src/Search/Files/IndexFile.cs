using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Attest.Text;

namespace Attest.Search.Files;

/// <summary>A file of the index before it is stored. Where it names the index there are zeros, as long as the name is not known.</summary>
/// <param name="Path">Below the root of the site.</param>
/// <param name="NameAt">Where the name of the index stands in the bytes.</param>
internal sealed record IndexFile(string Path, byte[] Bytes, int NameAt)
{
    public const string Folder = "search/";

    /// <summary>Stands for the name of the index.</summary>
    public const string NoName = "000000000000";

    /// <summary>How every file in JSON begins; its reader finds the name before it reads on.</summary>
    private const string Head = "{\"index\":\"";

    // There are thousands of files, and each would need its room anew.
    [ThreadStatic]
    private static MemoryStream? room;

    // No page holds these bytes, so nothing but what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The manifest is the one file that is served as JSON; it gets the encoder of the pages.
    private static readonly JsonWriterOptions ManifestOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IndexFile Manifest(Action<Utf8JsonWriter> write)
    {
        const string Begin = "{\"format\":1,\"index\":\"";
        var json = Object(ManifestOptions, writer =>
        {
            writer.WriteNumber("format", 1);
            writer.WriteString("index", NoName);
            write(writer);
        });
        return new IndexFile(Folder + "manifest.json", json.ToArray(), Begin.Length);
    }

    public static IndexFile Json(string path, Action<Utf8JsonWriter> write) => new(path, JsonBytes(write).ToArray(), Head.Length);

    /// <summary>JSON with its length before it and binary data behind it.</summary>
    public static IndexFile JsonAndData(string path, Action<Utf8JsonWriter> write, IReadOnlyCollection<byte[]> data)
    {
        var json = JsonBytes(write);
        var length = new List<byte>(5);
        length.WriteVarInt(json.Length);
        var bytes = new byte[length.Count + json.Length + data.Sum(part => part.Length)];
        length.CopyTo(bytes);
        json.CopyTo(bytes.AsSpan(length.Count));
        var at = length.Count + json.Length;
        foreach (var part in data)
        {
            part.CopyTo(bytes, at);
            at += part.Length;
        }

        return new IndexFile(path, bytes, length.Count + Head.Length);
    }

    public static IndexFile Lines(string path, IEnumerable<string> lines) =>
        new(path, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(NoName))), 0);

    /// <summary>The first twelve hexadecimal digits of the SHA-256 over all paths and all bytes.</summary>
    public static string NameOf(IEnumerable<IndexFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NoName.Length];
    }

    /// <returns>The file as it is stored: all but the manifest in zlib's format (RFC 1950).</returns>
    public SearchFile Store(string name)
    {
        Encoding.ASCII.GetBytes(name).CopyTo(Bytes, NameAt);
        return new SearchFile(Path, Path.EndsWith(".json", StringComparison.Ordinal) ? Bytes : Deflated());
    }

    private byte[] Deflated()
    {
        var stored = room ??= new MemoryStream();
        stored.SetLength(0);
        using (var zlib = new ZLibStream(stored, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Bytes);
        }

        return stored.ToArray();
    }

    private static ReadOnlySpan<byte> JsonBytes(Action<Utf8JsonWriter> write) => Object(Options, json =>
    {
        json.WriteString("index", NoName);
        write(json);
    });

    private static ReadOnlySpan<byte> Object(JsonWriterOptions options, Action<Utf8JsonWriter> write) => JsonBuffer.Write(options, json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });
}
