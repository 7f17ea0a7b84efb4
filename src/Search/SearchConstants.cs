namespace Attest.Search;

/// <summary>The parts of an article that have weights of their own.</summary>
internal enum Field
{
    Title,
    Names,
    Summary,
    Headings,
    Body,
    References,

    /// <summary>Body text below a heading that names guidelines. Its length is part of the body's.</summary>
    Guidelines,
}

internal static class Fields
{
    public const int Count = (int)Field.Guidelines + 1;

    /// <summary>The field to whose length a field's tokens count.</summary>
    public static Field LengthOf(Field field) => field == Field.Guidelines ? Field.Body : field;
}

/// <summary>README.md gives the sources. The client has constants of its own in constants.js.</summary>
public sealed record SearchConstants
{
    public static SearchConstants Default { get; } = new();

    /// <summary>By field: title, names, summary, headings, body, references, guidelines.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [3, 3, 2, 2, 1, 0.3, 1.25];

    /// <summary>BM25F's b by field: how much less a long field counts, from 0 (not at all) to 1.</summary>
    public IReadOnlyList<double> LengthNormalisations { get; init; } = [0.5, 0.3, 0.5, 0.5, 0.75, 0.5, 0.75];

    /// <summary>BM25's k1: how soon more occurrences of a word add nothing.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>Positions in a block; at most <see cref="BlockStride"/>.</summary>
    public int BlockLength { get; init; } = 250;

    /// <summary>From a position to the same one in the next block. Part of the format.</summary>
    public int BlockStride { get; } = 256;

    /// <summary>Later blocks of an article are not indexed.</summary>
    public int BlocksPerArticle { get; init; } = 4000;

    /// <summary>Positions left free between two names, so that no phrase spans both.</summary>
    public int Gap { get; init; } = 8;

    public int PositionsPerArticle { get; init; } = 12;

    /// <summary>A term of more articles keeps fewer positions, since it says little.</summary>
    public int CommonTerm { get; init; } = 500;

    public int PositionsOfCommonTerm { get; init; } = 4;

    /// <summary>A term of more articles keeps those in which it weighs most.</summary>
    public int ArticlesPerTerm { get; init; } = 1200;

    public int Champions { get; init; } = 12;

    /// <summary>A limit for <see cref="ChampionsPerArticle"/>.</summary>
    public int FewestChampions { get; init; } = 4;

    /// <summary>Over all keys, on average.</summary>
    public int ChampionsPerArticle { get; init; } = 14;

    /// <summary>Terms of an article by which it is compared with others.</summary>
    public int CharacteristicTerms { get; init; } = 25;

    /// <summary>A term that characterises more articles is not used for comparison.</summary>
    public int ArticlesPerCharacteristicTerm { get; init; } = 400;

    public int Neighbours { get; init; } = 5;

    /// <summary>Weight of the neighbours beside an article's own.</summary>
    public double NeighbourShare { get; init; } = 1;

    /// <summary>Added to the total likeness, so that few and distant neighbours count little.</summary>
    public double NeighbourDamping { get; init; } = 0.3;

    /// <summary>At most, from all neighbours.</summary>
    public int BorrowedTerms { get; init; } = 20;

    /// <summary>A weight of 1 as a byte; own weights are below 1, with the neighbours' below 2.</summary>
    public double ImpactScale { get; init; } = 127.5;

    /// <summary>Compensates for concepts having nothing from neighbours.</summary>
    public double ConceptShare { get; init; } = 1.3;

    public int FormsPerConcept { get; init; } = 12;

    public int SurfacesPerTerm { get; init; } = 4;

    /// <summary>In UTF-16 units, without the mark of a cut.</summary>
    public int SnippetLength { get; init; } = 100;

    public int LongestSnippet { get; init; } = 125;

    /// <summary>Estimated deflated bytes.</summary>
    public int TermFileSize { get; init; } = 9 * 1024;

    public int SpellingFileSize { get; init; } = 8 * 1024;

    /// <summary>Articles in a file of articles.</summary>
    public int ChunkSize { get; init; } = 32;
}
