using System.Security.Cryptography;
using System.Text.Unicode;

namespace Attest.Text;

/// <summary>
/// The SHA-256 of a file. Of a text (UTF-8 without a zero byte) all line ends count as LF and those at its end not at all, since editors
/// and git change them.
/// </summary>
public static class TextDigest
{
    private const int PieceSize = 64 * 1024;

    /// <returns>In lower-case hexadecimal.</returns>
    public static string Of(Stream file)
    {
        using var asBytes = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var asText = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new TextBytes(asText);
        var piece = new byte[PieceSize];
        // The beginning of a character whose end is in the next piece.
        var held = 0;
        for (var read = file.Read(piece); read > 0; read = file.Read(piece.AsSpan(held)))
        {
            asBytes.AppendData(piece, held, read);
            var length = held + read;
            var whole = text.IsText ? WholeCharacters(piece.AsSpan(0, length)) : length;
            text.Append(piece.AsSpan(0, whole));
            held = length - whole;
            piece.AsSpan(whole, held).CopyTo(piece);
        }

        return Convert.ToHexStringLower((text.IsText && held == 0 ? asText : asBytes).GetHashAndReset());
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var octet = bytes[^back];
            if (octet >= 0xc0)
            {
                var length = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
                return length > back ? bytes.Length - back : bytes.Length;
            }

            if (octet < 0x80)
            {
                break;
            }
        }

        return bytes.Length;
    }

    private sealed class TextBytes(IncrementalHash hash)
    {
        private long _lineEnds;
        private bool _isBehindReturn;

        public bool IsText { get; private set; } = true;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            IsText = IsText && Utf8.IsValid(bytes) && !bytes.Contains((byte)0);
            while (IsText && !bytes.IsEmpty)
            {
                if (bytes[0] is (byte)'\r' or (byte)'\n')
                {
                    _lineEnds += bytes[0] == '\n' && _isBehindReturn ? 0 : 1;
                    _isBehindReturn = bytes[0] == '\r';
                    bytes = bytes[1..];
                    continue;
                }

                for (; _lineEnds > 0; _lineEnds--)
                {
                    hash.AppendData("\n"u8);
                }

                _isBehindReturn = false;
                var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
                hash.AppendData(end < 0 ? bytes : bytes[..end]);
                bytes = end < 0 ? [] : bytes[end..];
            }
        }
    }
}
