using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Attest.Text;

namespace Attest.Search.Files;

/// <summary>A file of the index with zeros in place of the name of the index, which is not yet known.</summary>
/// <param name="Path">Below the root of the site.</param>
/// <param name="NameAt">Offset of the name.</param>
internal sealed record IndexFile(string Path, byte[] Bytes, int NameAt)
{
    public const string Folder = "search/";

    public const string NoName = "000000000000";

    /// <summary>The client checks the name before it reads on.</summary>
    private const string Head = "{\"index\":\"";

    // Reused, since there are thousands of files.
    [ThreadStatic]
    private static MemoryStream? room;

    // Never part of a page, so only what JSON requires is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The only file that is served as JSON has the encoder of the pages.
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

    /// <summary>The length of the JSON, the JSON, and binary data.</summary>
    public static IndexFile JsonAndData(string path, Action<Utf8JsonWriter> write, IReadOnlyCollection<byte[]> data)
    {
        var json = JsonBytes(write);
        var bytes = new List<byte>(5 + json.Length + data.Sum(part => part.Length));
        bytes.WriteVarInt(json.Length);
        var nameAt = bytes.Count + Head.Length;
        bytes.AddRange(json);
        foreach (var part in data)
        {
            bytes.AddRange(part);
        }

        return new IndexFile(path, [.. bytes], nameAt);
    }

    public static IndexFile Lines(string path, IEnumerable<string> lines) =>
        new(path, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(NoName))), 0);

    /// <summary>Twelve hexadecimal digits of the SHA-256 of all paths and bytes.</summary>
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

    /// <returns>All but the manifest in zlib's format (RFC 1950).</returns>
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
