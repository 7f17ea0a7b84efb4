namespace Attest.Search.Reading;

/// <summary>A passage with its place in the article's blocks.</summary>
/// <param name="FirstBlock">Blocks of passages count from 1; block 0 is what describes the article.</param>
/// <param name="Blocks">At least 1.</param>
/// <param name="HeadingLength">Positions of the heading, from the passage's beginning.</param>
/// <param name="Text">UTF-8, which takes half of a string: the texts of all passages are kept until all articles are read.</param>
/// <param name="Steps">
/// For each position behind the heading a step, at most 255; the sum of all up to a token's is its offset, or less where hundreds of
/// characters are not words.
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

/// <summary>What was found in an article, packed, since sites have thousands of them.</summary>
/// <param name="Lengths">Tokens by field.</param>
internal sealed record ReadArticle(Occurrences Occurrences, int[] Lengths, IReadOnlyList<ReadPassage> Passages);

/// <summary>Which terms and concepts an article holds, and where.</summary>
/// <param name="Codes">
/// While articles are read, twice a term's number, or twice a concept's and one; then the place among all sorted terms, which the
/// concepts follow.
/// </param>
/// <param name="Offsets">Where in <paramref name="Packed"/> each begins.</param>
/// <param name="Packed">
/// A byte with a bit for each field that holds it, the numbers of occurrences in these fields, the number of positions, and
/// the positions as gaps. All but the first are <see cref="VarInt"/>.
/// </param>
internal sealed record Occurrences(int[] Codes, int[] Offsets, byte[] Packed)
{
    public static int CodeOf(Analysis.Term term) => term.Number << 1;

    public static int CodeOfConcept(int concept) => (concept << 1) | 1;

    /// <summary>While articles are read.</summary>
    public static bool IsConcept(int code) => (code & 1) == 1;

    /// <param name="placeOfTerm">The place of each term by its number.</param>
    public void Renumber(int[] placeOfTerm)
    {
        foreach (ref var code in Codes.AsSpan())
        {
            code = IsConcept(code) ? placeOfTerm.Length + (code >> 1) : placeOfTerm[code >> 1];
        }
    }
}
