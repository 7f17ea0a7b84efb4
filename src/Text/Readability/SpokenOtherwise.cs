using System.Collections.Frozen;

namespace Attest.Text.Readability;

/// <summary>Irregular words, and abbreviations that are always spelled out, by their number of syllables.</summary>
internal static class SpokenOtherwise
{
    private static readonly Lazy<FrozenDictionary<string, int>> Words = new(() =>
        """
        1 ache aches aisle broad cheque drawer fiend isle juan seoul
        2 acne ageing andre argue argued argues aspirin bloodshed boa boredom bp bracelet business cafe canyon caries cashier catholic
        2 cd chocolate colonel cordial crooked cruel dante dc dengue dial diamond dr duel evening fireplace frontier fuel genius
        2 gp graveyard gruel guinea hatred headache headaches herpes hour hundred iceberg jagged jesse joel julius junior latte
        2 lawyer leonard louis maybe michael monte mr mrs naked nauseous nineteen ninety noah ok oneself opera our pc ph phoebe
        2 pm premier psyche quiet ragged righteous riot rugged sacred safety salesman salesmen sawyer scabies senior soldier
        2 someday someone something spokesman toothache toothaches triage trial triumph tv unique vacuum vineyard vs wednesday
        2 whereas wholesale wicked william wretched interest several theory mg kg ml cm
        3 abc ammonia apache area atm australia chandelier convenience convenient dna everyday everyone everything everywhere
        3 fbi fiance forensic gps heroin heroine hiv hourly idea infrared inspired jeopardy moreover mri nuclear oasis oedema
        3 parliament peculiar pneumonia policeman policemen recipe syncope systole temperament usa valuable vegetable vip
        3 virginia whoever businesses especially interesting interested temperature
        4 apostrophe california catastrophe diabetes diastole epitome etc everybody hyperbole inconvenience inconvenient
        4 laboratory whatsoever nevertheless laboratories
        """.Split('\n').Select(line => line.TrimEnd('\r').Split(' ')).SelectMany(line => line.Skip(1)
            .Select(word => KeyValuePair.Create(word, line[0][0] - '0'))).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Of a lower-case word; null if it is regular.</summary>
    public static int? Count(string word) => Words.Value.TryGetValue(word, out var count) ? count : null;
}
