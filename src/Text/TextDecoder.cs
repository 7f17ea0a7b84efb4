using System.Text;
using System.Text.Unicode;
using Attest.Diagnostics;

namespace Attest.Text;

/// <summary>UTF-8, with or without a byte-order mark.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// If the bytes are not UTF-8, which <paramref name="fault"/> reports at the first of them, the text is only good for a search for
    /// words.
    /// </summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, out ContentFault? fault)
    {
        fault = null;
        // Text of Latin letters has a zero byte in each code unit.
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, ..] or [0, not 0, ..])
        {
            var encoding = bytes[0] is 0xFE or 0 ? Encoding.BigEndianUnicode : Encoding.Unicode;
            var other = new SourceText(path, encoding.GetString(bytes));
            fault = new ContentFault(FaultKind.UnreadableFile, other.At(0), "the file is stored as UTF-16", "save it as UTF-8");
            return other;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        var valid = Utf8.IsValid(bytes) ? bytes.Length : ValidLength(bytes);
        var source = new SourceText(path, Lenient.GetString(bytes));
        if (valid < bytes.Length)
        {
            var at = source.At(Lenient.GetCharCount(bytes[..valid]));
            fault = new ContentFault(FaultKind.UnreadableFile, at, $"byte 0x{bytes[valid]:X2} is not UTF-8",
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
