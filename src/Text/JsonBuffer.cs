using System.Buffers;
using System.Text.Json;

namespace Attest.Text;

/// <summary>Each thread reuses a buffer, since there are thousands of small files.</summary>
public static class JsonBuffer
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <returns>UTF-8, valid until the next call of the thread.</returns>
    public static ReadOnlySpan<byte> Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var written = buffer ?? new ArrayBufferWriter<byte>(16 * 1024);
        // A nested call gets a buffer of its own.
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
