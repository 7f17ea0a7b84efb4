using System.Globalization;
using System.Numerics;
using Attest.Search.Analysis;

namespace Attest.Search.Files;

/// <summary>Writes the known words by their beginnings and ends, so that mistakes in either half can be corrected.</summary>
internal static class SpellingFiles
{
    private const int Shortest = 3;
    private const int Longest = 30;

    /// <summary>Deflated bytes of a line; words share their beginnings.</summary>
    private const double StoredLineSize = 4.2;

    public static (IReadOnlyList<IndexFile> Files, IReadOnlyList<string> Separators) Write(
        IEnumerable<Word> words, bool backwards, SearchConstants constants)
    {
        var listed = words
            .Where(word => word.Articles > 0 && word.Surface.Length is >= Shortest and <= Longest && word.Surface.All(char.IsLetter))
            .Select(word => (Text: backwards ? Reversed(word.Surface) : word.Surface, word.Articles)).ToArray();
        Array.Sort(listed, static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        var ranges = Shards.Cut([.. listed.Select(_ => StoredLineSize)], static _ => false, constants.SpellingFileSize);
        var folder = backwards ? "endings" : "spelling";
        var files = ranges.Select((range, number) => IndexFile.Lines(
            string.Create(CultureInfo.InvariantCulture, $"{IndexFile.Folder}{folder}/{number}.bin"),
            listed[range].Select(word => word.Text + (char)('0' + Math.Min(9, BitOperations.Log2((uint)word.Articles))))));
        return ([.. files], [.. Shards.Separators([.. listed.Select(word => word.Text)], ranges)]);
    }

    private static string Reversed(string text) => string.Create(text.Length, text, static (reversed, original) =>
    {
        original.CopyTo(reversed);
        reversed.Reverse();
    });
}
