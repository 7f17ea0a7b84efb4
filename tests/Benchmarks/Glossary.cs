namespace Attest.Benchmarks;

/// <summary>A term of the glossary, and the glossary.</summary>
public sealed record Glossary(string Term, string Synonym, string Abbreviation)
{
    private const int Count = 60;

    private static readonly string[] Kinds = ["index", "factor", "ratio", "sign", "pathway", "criteria"];

    /// <summary>All terms.</summary>
    public static readonly Glossary[] All = [.. Enumerable.Range(0, Count).Select(Of)];

    /// <summary>One of the names of one of the terms, as running text uses them.</summary>
    public static string Mention(SplitMix random)
    {
        var entry = random.Pick(All);
        return random.Below(4) switch
        {
            0 => entry.Synonym,
            1 => entry.Abbreviation,
            _ => entry.Term,
        };
    }

    private static Glossary Of(int index)
    {
        // Two different invented words for each term, so that no two entries share a name.
        var kind = Kinds[index % Kinds.Length];
        var term = $"{Words.Invented[1000 + (2 * index)]} {kind}";
        var synonym = $"{Words.Invented[1001 + (2 * index)]} {kind}";
        // An X first: no abbreviation of that form is known as an unsafe one.
        var abbreviation = $"X{(char)('A' + (index / 10))}{(char)('K' + (index % 10))}";
        return new Glossary(term, synonym, abbreviation);
    }
}
