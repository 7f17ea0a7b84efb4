using Attest.Content;
using Attest.Text;

namespace Attest.Review.Terms;

internal sealed record TermMatch(int Start, int End, GlossaryTerm Term);

/// <summary>
/// Finds terms in one pass: whole words, the longest match, no overlaps, in a tree of words for large glossaries. How they are found is a
/// part of the recipe of <c>attest-2</c>.
/// </summary>
internal sealed class TermIndex
{
    /// <summary>In characters. Longer ones are sentences, and would cost their length at each word.</summary>
    private const int LongestForm = 100;

    public static readonly TermIndex None = new([]);

    private readonly Node _root = new();

    /// <summary>The days of terms that are shown only with later approvals, in order.</summary>
    private readonly DateOnly[] _days;

    public TermIndex(IReadOnlyCollection<GlossaryTerm> glossary)
    {
        _days = [.. glossary.Select(term => term.Since?.Value).OfType<DateOnly>().Distinct().Order()];
        foreach (var term in glossary)
        {
            foreach (var form in term.Synonyms.Prepend(term.Term.Value))
            {
                Add(form, term, isAbbreviation: false);
            }

            foreach (var abbreviation in term.Abbreviations)
            {
                Add(abbreviation, term, isAbbreviation: true);
            }
        }
    }

    public bool IsEmpty => _root.IsLeaf;

    public static string AnchorOf(GlossaryTerm term) => $"term.{Slugs.Of(term.Term.Value)}";

    /// <summary>Days with the same period have the same terms.</summary>
    public int PeriodOf(DateOnly on)
    {
        var at = Array.BinarySearch(_days, on);
        return at < 0 ? ~at : at;
    }

    /// <param name="text">With single blanks, in normal form C.</param>
    /// <param name="on">The day of the approval.</param>
    public IEnumerable<TermMatch> FindIn(string text, DateOnly on)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = WordEnd(text, i);
            if (end == i)
            {
                i++;
                continue;
            }

            if (!IsJoinedBefore(text, i) && Longest(text, i, end, on) is { } match)
            {
                yield return match;
                end = match.End;
            }

            i = end;
        }
    }

    private TermMatch? Longest(string text, int start, int wordEnd, DateOnly on)
    {
        var word = text.AsSpan(start, wordEnd - start);
        var exact = _root.Next(word) is { } node ? Longest(node, text, start, wordEnd, on, mayAbbreviate: true) : null;
        var small = char.ToLowerInvariant(word[0]);
        if (small == word[0] || word.Length > LongestForm)
        {
            return exact;
        }

        // A term may have a capital at the beginning of a sentence; the letters of an abbreviation are fixed.
        Span<char> uncapitalised = stackalloc char[word.Length];
        word.CopyTo(uncapitalised);
        uncapitalised[0] = small;
        var other = _root.Next(uncapitalised) is { } otherNode
            ? Longest(otherNode, text, start, wordEnd, on, mayAbbreviate: false)
            : null;
        return other is not null && (exact is null || other.End > exact.End) ? other : exact;
    }

    /// <summary>The longest form that continues the words of a node.</summary>
    private static TermMatch? Longest(Node node, string text, int start, int end, DateOnly on, bool mayAbbreviate)
    {
        TermMatch? longest = null;
        for (var next = node; next is not null;)
        {
            if ((mayAbbreviate ? next.Terms : next.NoAbbreviations)?.On(on) is { } term && !IsJoinedBehind(text, end))
            {
                longest = new TermMatch(start, end, term);
            }

            if (end >= text.Length || next.IsLeaf)
            {
                break;
            }

            var from = end;
            end = TokenEnd(text, from);
            next = next.Next(text.AsSpan(from, end - from));
        }

        return longest;
    }

    private void Add(string text, GlossaryTerm term, bool isAbbreviation)
    {
        text = Words.Of(text);
        if (text.Length > LongestForm || WordEnd(text, 0) == 0)
        {
            return;
        }

        var node = _root;
        for (var at = 0; at < text.Length;)
        {
            var end = TokenEnd(text, at);
            node = node.Child(text[at..end]);
            at = end;
        }

        (node.Terms ??= new Claims()).Add(term);
        if (!isAbbreviation)
        {
            (node.NoAbbreviations ??= new Claims()).Add(term);
        }
    }

    /// <summary>A token is a word, or one other character.</summary>
    private static int TokenEnd(string text, int from) => Math.Max(WordEnd(text, from), from + 1);

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>A part of a hyphenated word is not a match: <c>non-steroid</c>, <c>steroid-resistant</c>.</summary>
    private static bool IsJoinedBefore(string text, int at) =>
        at > 0 && (char.IsLetterOrDigit(text[at - 1]) || at > 1 && text[at - 1] is '-' or '‑' && char.IsLetterOrDigit(text[at - 2]));

    private static bool IsJoinedBehind(string text, int at) =>
        at < text.Length
        && (char.IsLetterOrDigit(text[at]) || at + 1 < text.Length && text[at] is '-' or '‑' && char.IsLetterOrDigit(text[at + 1]));

    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        /// <summary>Whose form ends here.</summary>
        public Claims? Terms { get; set; }

        /// <summary>The same, without those whose abbreviation it is.</summary>
        public Claims? NoAbbreviations { get; set; }

        public bool IsLeaf => _next is null;

        public Node? Next(ReadOnlySpan<char> token) =>
            _next?.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var node) == true ? node : null;

        public Node Child(string token)
        {
            _next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_next.TryGetValue(token, out var node))
            {
                _next.Add(token, node = new Node());
            }

            return node;
        }
    }

    /// <summary>Terms of one form, of which the first wins, as soon as it is shown.</summary>
    private sealed class Claims
    {
        private readonly List<GlossaryTerm> _terms = [];

        public void Add(GlossaryTerm term)
        {
            // One that is shown no earlier than a term before it never wins.
            if (_terms.Count == 0 || (_terms[^1].Since is { } before && !(term.Since?.Value >= before.Value)))
            {
                _terms.Add(term);
            }
        }

        public GlossaryTerm? On(DateOnly day) => _terms.Find(term => !(term.Since?.Value >= day));
    }
}
