using System.Buffers;
using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>
/// Characters that a reader cannot see and that can change what is read or how a file is parsed: C0 and C1 controls
/// (but tab and line ends), bidirectional embeddings, overrides and isolates (Unicode UAX #9), zero-width space, word
/// joiner, a byte-order mark inside a text, and line separators.
/// </summary>
internal static class HiddenCharacters
{
    public static bool IsHidden(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u200b' or '\u2060' or '\ufeff' or '\u2028' or '\u2029' => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true,
        _ => false,
    };

    public static string Describe(char c) => c switch
    {
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => $"bidirectional control U+{(int)c:X4}",
        '\u200b' or '\u2060' or '\ufeff' => $"invisible character U+{(int)c:X4}",
        _ => $"control character U+{(int)c:X4}",
    };

    /// <summary>Reports each hidden character of a text; a run of them is told once.</summary>
    public static void Check(SourceText source, FaultList faults)
    {
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHidden(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && IsHidden(text[i + 1]))
            {
                i++;
            }

            faults.Add(FaultKind.HiddenCharacter, source.At(start, i - start + 1), $"{Describe(text[start])} is hidden in the text",
                "delete it and type the words around it anew; it often comes with text pasted from elsewhere");
        }
    }

    /// <summary>Where the first hidden character stands, or -1.</summary>
    public static int IndexOfFirst(ReadOnlySpan<char> text) => text.IndexOfAny(Hidden);

    /// <summary>The text with a visible character in the place of each hidden one, so that it is parsed to its end.</summary>
    public static string Masked(string text) =>
        IndexOfFirst(text) < 0
            ? text
            : string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = IsHidden(source[i]) ? '\ufffd' : source[i];
                }
            });

    private static readonly SearchValues<char> Hidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(IsHidden)]);
}
