namespace Attest.Search;

/// <summary>The parts of an article that are weighed apart.</summary>
internal enum Field
{
    Title,
    Names,
    Summary,
    Headings,
    Body,
    References,

    /// <summary>Body text below a heading that says it is from guidelines. Its length is part of the body's.</summary>
    Guidelines,
}

internal static class Fields
{
    public const int Count = (int)Field.Guidelines + 1;

    /// <summary>The field whose length a field's tokens make longer.</summary>
    public static Field LengthOf(Field field) => field == Field.Guidelines ? Field.Body : field;
}

/// <summary>Every number of the index that could be another one; README.md says where each comes from. The client has its own in constants.js.</summary>
public sealed record SearchConstants
{
    public static SearchConstants Default { get; } = new();

    /// <summary>By field: title, names, summary, headings, body, references, guidelines.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [3, 3, 2, 2, 1, 0.3, 1.25];

    /// <summary>BM25F's b by field: how much a long field counts for less, from 0 (not at all) to 1.</summary>
    public IReadOnlyList<double> LengthNormalisations { get; init; } = [0.5, 0.3, 0.5, 0.5, 0.75, 0.5, 0.75];

    /// <summary>BM25's k1: how soon more occurrences of a word say nothing more.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>Positions in a block; at most <see cref="BlockStride"/>.</summary>
    public int BlockLength { get; init; } = 250;

    /// <summary>From a position to the same one in the next block. Part of the format.</summary>
    public int BlockStride { get; } = 256;

    /// <summary>What is beyond so many blocks of an article is not indexed.</summary>
    public int BlocksPerArticle { get; init; } = 4000;

    /// <summary>Positions left free between two names, so that no phrase runs from one into the next.</summary>
    public int Gap { get; init; } = 8;

    public int PositionsPerArticle { get; init; } = 12;

    /// <summary>In a term that more articles than this have, fewer positions are kept: such terms make the largest files, and say the least.</summary>
    public int CommonTerm { get; init; } = 500;

    public int PositionsOfCommonTerm { get; init; } = 4;

    /// <summary>A word that more articles hold keeps those in which it weighs most.</summary>
    public int ArticlesPerTerm { get; init; } = 1200;

    /// <summary>How many champions a key has at most.</summary>
    public int Champions { get; init; } = 12;

    /// <summary>So few champions stay, whatever <see cref="ChampionsPerArticle"/> says.</summary>
    public int FewestChampions { get; init; } = 4;

    /// <summary>Over all keys, for each article of the site.</summary>
    public int ChampionsPerArticle { get; init; } = 14;

    /// <summary>The terms by which articles are compared, of each article.</summary>
    public int CharacteristicTerms { get; init; } = 25;

    /// <summary>A term that characterises more articles than this compares none.</summary>
    public int ArticlesPerCharacteristicTerm { get; init; } = 400;

    public int Neighbours { get; init; } = 5;

    /// <summary>How much the neighbours' weights count beside an article's own.</summary>
    public double NeighbourShare { get; init; } = 1;

    /// <summary>Stands for what distant articles would say, so that few and distant neighbours say little.</summary>
    public double NeighbourDamping { get; init; } = 0.3;

    /// <summary>Terms that an article gets from its neighbours at most.</summary>
    public int BorrowedTerms { get; init; } = 20;

    /// <summary>What a weight of 1 is in the byte that holds it; an article's own weight is below 1, with its neighbours' below 2.</summary>
    public double ImpactScale { get; init; } = 127.5;

    /// <summary>What makes up for concepts getting nothing from neighbours.</summary>
    public double ConceptShare { get; init; } = 1.3;

    public int FormsPerConcept { get; init; } = 12;

    /// <summary>Surface forms that are listed with a term.</summary>
    public int SurfacesPerTerm { get; init; } = 4;

    /// <summary>In UTF-16 units; where a text is cut, its mark comes on top.</summary>
    public int SnippetLength { get; init; } = 100;

    public int LongestSnippet { get; init; } = 125;

    /// <summary>Deflated bytes at which a file of terms is full, as they are estimated.</summary>
    public int TermFileSize { get; init; } = 9 * 1024;

    public int SpellingFileSize { get; init; } = 8 * 1024;

    /// <summary>Articles in a file of articles.</summary>
    public int ChunkSize { get; init; } = 32;
}
