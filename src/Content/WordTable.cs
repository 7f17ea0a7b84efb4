using System.Collections.Frozen;

namespace Attest.Content;

/// <summary>Tables in raw strings, separated by white space.</summary>
internal static class WordTable
{
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Keys and values in turn.</summary>
    public static FrozenDictionary<string, string> Pairs(string text) =>
        Words(text).Chunk(2).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
}
