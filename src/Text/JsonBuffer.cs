using System.Buffers;
using System.Text.Json;

namespace Attest.Text;

/// <summary>Writes JSON into room that each thread uses again: there are thousands of small files, and each would make a growing buffer of its own.</summary>
public static class JsonBuffer
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <returns>UTF-8, valid until the thread writes the next.</returns>
    public static ReadOnlySpan<byte> Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var written = buffer ?? new ArrayBufferWriter<byte>(16 * 1024);
        // Whoever writes JSON while JSON is written gets room of its own.
        buffer = null;
        written.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(written, options))
        {
            write(json);
        }

        buffer = written;
        return written.WrittenSpan;
    }
}
