namespace Attest.Search.Reading;

/// <summary>A passage with its place in the article's blocks.</summary>
/// <param name="FirstBlock">From 1; block 0 describes the article.</param>
/// <param name="Blocks">At least 1.</param>
/// <param name="HeadingLength">In positions.</param>
/// <param name="Text">UTF-8, which takes half of a string: all passages are kept until the end.</param>
/// <param name="Steps">
/// For each position behind the heading at most 255; the sum up to a token is its offset, or less after hundreds of non-letters.
/// </param>
internal sealed record ReadPassage(
    int FirstBlock,
    int Blocks,
    int HeadingLength,
    string Heading,
    string Anchor,
    string? Audience,
    IReadOnlyList<LabelledPart> Recommendations,
    byte[] Text,
    byte[] Steps);

/// <summary>The contents of an article, packed, since sites have thousands.</summary>
/// <param name="Lengths">Tokens by field.</param>
internal sealed record ReadArticle(Occurrences Occurrences, int[] Lengths, IReadOnlyList<ReadPassage> Passages);

/// <summary>Which terms and concepts an article holds, and where.</summary>
/// <param name="Codes">
/// At first twice a term's number, or twice a concept's and one; then the place among the sorted terms, or behind them.
/// </param>
/// <param name="Offsets">Where in <paramref name="Packed"/> each begins.</param>
/// <param name="Packed">
/// A byte with a bit for each field, then as <see cref="VarInt"/> the occurrences in these fields, the number of positions, and their gaps.
/// </param>
internal sealed record Occurrences(int[] Codes, int[] Offsets, byte[] Packed)
{
    public static int CodeOf(Analysis.Term term) => term.Number << 1;

    public static int CodeOfConcept(int concept) => (concept << 1) | 1;

    /// <summary>Before <see cref="Renumber"/>.</summary>
    public static bool IsConcept(int code) => (code & 1) == 1;

    /// <param name="placeOfTerm">By number.</param>
    public void Renumber(int[] placeOfTerm)
    {
        foreach (ref var code in Codes.AsSpan())
        {
            code = IsConcept(code) ? placeOfTerm.Length + (code >> 1) : placeOfTerm[code >> 1];
        }
    }
}
