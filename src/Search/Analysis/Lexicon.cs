using System.Collections.Concurrent;

namespace Attest.Search.Analysis;

/// <summary>A stem. Numbers depend on the order of threads and never reach a file.</summary>
internal sealed class Term(int number, string key)
{
    public int Number => number;

    public string Key => key;
}

internal sealed class Word(int number, string surface, Term term, bool isStop)
{
    private int _articles;

    public int Number => number;

    public string Surface => surface;

    public Term Term => term;

    public bool IsStop => isStop;

    public int Articles => _articles;

    public void CountArticle() => Interlocked.Increment(ref _articles);
}

/// <summary>All words of a site with their terms. Thread-safe.</summary>
/// <param name="isEnglish">False: without stems and stop words.</param>
internal sealed class Lexicon(bool isEnglish)
{
    /// <summary>In UTF-16 units; longer words are cut before they are stemmed.</summary>
    public const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> _termsByKey = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly Lock _lock = new();
    private int _wordCount;

    /// <param name="language">A BCP 47 tag.</param>
    public static Lexicon For(string language) => new(language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase));

    /// <summary>By number.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>In no order.</summary>
    public IEnumerable<Word> Words => _words.Values;

    public ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup => _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="lookup">Kept by the caller, since making one costs more than using it.</param>
    public Word Find(ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> surface)
    {
        var word = surface.Length > LongestWord ? surface[..LongestWord] : surface;
        return lookup.TryGetValue(word, out var found) ? found : Add(word.ToString());
    }

    private Word Add(string surface)
    {
        lock (_lock)
        {
            if (_words.TryGetValue(surface, out var found))
            {
                return found;
            }

            var key = isEnglish ? Porter2.Stem(surface) : surface;
            if (!_termsByKey.TryGetValue(key, out var term))
            {
                _termsByKey[key] = term = new Term(_terms.Count, key);
                _terms.Add(term);
            }

            return _words[surface] = new Word(_wordCount++, surface, term, isEnglish && StopWords.English.Contains(surface));
        }
    }
}
