using System.Collections.Frozen;

namespace Attest.Text.Readability;

/// <summary>Words whose spelling misleads, by their number of syllables, and abbreviations that everybody spells out.</summary>
internal static class SpokenOtherwise
{
    private const string One =
        """
        ache aches aisle broad cheque drawer fiend isle juan seoul
        """;

    private const string Two =
        """
        acne ageing andre argue argued argues aspirin bloodshed boa boredom bp bracelet business cafe canyon caries cashier catholic
        cd chocolate colonel cordial crooked cruel dante dc dengue dial diamond dr duel evening fireplace frontier fuel genius
        gp graveyard gruel guinea hatred headache headaches herpes hour hundred iceberg jagged jesse joel julius junior latte
        lawyer leonard louis maybe michael monte mr mrs naked nauseous nineteen ninety noah ok oneself opera our pc ph phoebe
        pm premier psyche quiet ragged righteous riot rugged sacred safety salesman salesmen sawyer scabies senior soldier
        someday someone something spokesman toothache toothaches triage trial triumph tv unique vacuum vineyard vs wednesday
        whereas wholesale wicked william wretched interest several theory mg kg ml cm
        """;

    private const string Three =
        """
        abc ammonia apache area atm australia chandelier convenience convenient dna everyday everyone everything everywhere
        fbi fiance forensic gps heroin heroine hiv hourly idea infrared inspired jeopardy moreover mri nuclear oasis oedema
        parliament peculiar pneumonia policeman policemen recipe syncope systole temperament usa valuable vegetable vip
        virginia whoever businesses especially interesting interested temperature
        """;

    private const string Four =
        """
        apostrophe california catastrophe diabetes diastole epitome etc everybody hyperbole inconvenience inconvenient
        laboratory whatsoever nevertheless laboratories
        """;

    private static readonly Lazy<FrozenDictionary<string, int>> Words = new(() =>
        Of(1, One).Concat(Of(2, Two)).Concat(Of(3, Three)).Concat(Of(4, Four)).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The syllables of a lower-case word; null where its spelling tells.</summary>
    public static int? Count(string word) => Words.Value.TryGetValue(word, out var count) ? count : null;

    private static IEnumerable<KeyValuePair<string, int>> Of(int count, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, count));
}
