using Attest.Content.Markdown;

namespace Attest.Search.Reading;

/// <summary>A passage with its place in the article's blocks.</summary>
/// <param name="FirstBlock">Blocks of passages count from 1; block 0 is what describes the article.</param>
/// <param name="Blocks">At least 1.</param>
/// <param name="HeadingLength">Positions of the heading, from the passage's beginning.</param>
internal sealed record ReadPassage(Passage Passage, int FirstBlock, int Blocks, int HeadingLength)
{
    /// <summary>For each position behind the heading how far its word begins behind the word before; 255 for more than that.</summary>
    public required byte[] Steps { get; init; }
}

/// <summary>What was found in an article, packed: sites have thousands of them.</summary>
/// <param name="Occurrences">
/// For each term or concept: its code, the length of what follows, a byte with a bit for each field that holds it, the
/// numbers of occurrences in these fields, the number of positions, and the positions as gaps. All but the byte are <see cref="Files.VarInt"/>.
/// </param>
/// <param name="Lengths">Tokens by field.</param>
internal sealed record ReadArticle(byte[] Occurrences, int[] Lengths, IReadOnlyList<ReadPassage> Passages)
{
    /// <summary>Terms and concepts share one row of numbers.</summary>
    public static int CodeOf(Analysis.Term term) => term.Number << 1;

    public static int CodeOfConcept(int concept) => (concept << 1) | 1;
}
