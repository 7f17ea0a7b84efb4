namespace Attest.Benchmarks;

/// <summary>
/// The vocabulary: English function words, common English nouns and verbs, and invented words that no
/// reader can take for a real drug or disease. A word's place in its list is its rank.
/// </summary>
public static class Words
{
    private const int InventedCount = 5000;

    /// <summary>Words that join others. None is also an abbreviation that is unsafe in prescribing.</summary>
    public static readonly string[] Joining = Split(
        """
        the of and in with to for after than before from between by while without during when under over
        against because among until about within both through despite unless across since near beyond
        """);

    /// <summary>Common words, most frequent first.</summary>
    public static readonly string[] Common = Split(
        """
        patients group study response care risk review evidence symptom treatment example marker course
        change result test sign score scale level measure follow-up clinic visit reader team plan choice
        early late higher lower mild severe stable active common rare small large first second third short
        long new older younger further equal mixed clear likely certain possible usual simple complex
        shows remains improves returns begins suggests includes depends differs persists allows supports
        follows reports compares confirms excludes explains limits reduces raises guides informs describes
        trial cohort sample registry series survey model method design finding outcome estimate effect
        benefit harm relapse remission onset cause pattern stage class type form sort figure share rate
        number part point range period month week year season baseline interval window step stop start
        decision question answer advice support training exercise rest sleep diet work home school family
        adult child person people reviewer author reading record chart note letter list summary guideline
        panel board policy standard practice service centre region country network programme project
        therapy approach option strategy regimen schedule band monitoring screening imaging biopsy sampling
        tissue muscle joint skin nerve vessel organ cell protein signal pathway receptor factor
        function strength fatigue weakness stiffness swelling fever pain cough rash weight balance
        mobility memory mood vision hearing breathing pressure growth recovery healing damage loss gain
        delay absence presence increase decrease difference agreement quality certainty bias error
        comparison analysis subgroup placebo control arm dropout adherence referral transfer discharge
        admission consultation assessment examination history context setting background aim scope gap
        local general special direct indirect central outer inner mutual regular repeated single double
        combined separate open closed broad narrow deep shallow firm loose steady rapid gradual sudden
        """);

    /// <summary>Invented words, each different and none in <see cref="Common"/>.</summary>
    public static readonly string[] Invented = Invent();

    /// <summary>Words that carry meaning: the common ones at the top ranks, then the invented ones.</summary>
    public static readonly string[] Content = [.. Common, .. Invented];

    /// <summary>Words of at most five letters, for sentences that are easy to read.</summary>
    public static readonly string[] Short = [.. Content.Where(word => word.Length <= 5)];

    /// <summary>Ranks of <see cref="Joining"/>.</summary>
    public static readonly ZipfTable JoiningRanks = new(Joining.Length);

    /// <summary>Ranks of <see cref="Content"/>.</summary>
    public static readonly ZipfTable ContentRanks = new(Content.Length);

    /// <summary>Ranks of <see cref="Short"/>.</summary>
    public static readonly ZipfTable ShortRanks = new(Short.Length);

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Invent()
    {
        var starts = Split("b br d dr f fl g gr h j k kl l m n p pl qu r s sk st t tr v w z");
        var middles = Split("a e i o u ai ea oo");
        var ends = Split("b d g k l m n p r t v x lm nd rk st");
        var random = new SplitMix(SplitMix.Purpose.Words, 0);
        var seen = new HashSet<string>(Common, StringComparer.Ordinal);
        var words = new List<string>(InventedCount);
        while (words.Count < InventedCount)
        {
            var word = random.Pick(starts) + random.Pick(middles);
            for (var i = random.Between(1, 2); i > 0; i--)
            {
                word += random.Pick(ends) + random.Pick(middles);
            }

            word += random.Pick(ends);
            // Shorter ones could meet real words, longer ones are rare in text.
            if (word.Length is >= 5 and <= 11 && seen.Add(word))
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private static string[] Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
