using System.Text;
using System.Text.Unicode;
using Attest.Diagnostics;

namespace Attest.Text;

/// <summary>UTF-8, with or without a byte-order mark.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text up to the first byte that is not UTF-8, which <paramref name="fault"/> reports.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, out ContentFault? fault)
    {
        fault = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var nothing = new SourceText(path, "");
            fault = new ContentFault(FaultKind.UnreadableFile, nothing.At(0), "the file is stored as UTF-16", "save it as UTF-8");
            return nothing;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        var valid = Utf8.IsValid(bytes) ? bytes.Length : ValidLength(bytes);
        var source = new SourceText(path, Lenient.GetString(bytes[..valid]));
        if (valid < bytes.Length)
        {
            fault = new ContentFault(FaultKind.UnreadableFile, source.At(source.Length), $"byte 0x{bytes[valid]:X2} is not UTF-8",
                "save the file as UTF-8; editors call this the file's encoding");
        }

        return source;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
