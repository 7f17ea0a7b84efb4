using Attest.Content;
using Attest.Text;

namespace Attest.Rendering;

internal sealed record TermMatch(int Start, int End, GlossaryTerm Term);

/// <summary>Finds terms in one pass: whole words, the longest match, no overlaps, in a tree of words for large glossaries.</summary>
internal sealed class TermIndex
{
    /// <summary>In characters. Longer ones are sentences, and would cost their length at each word.</summary>
    private const int LongestForm = 100;

    public static readonly TermIndex None = new([]);

    private readonly Node _root = new();

    public TermIndex(IEnumerable<GlossaryTerm> glossary)
    {
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

    public IEnumerable<TermMatch> FindIn(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = WordEnd(text, i);
            if (end == i)
            {
                i++;
                continue;
            }

            if (!IsJoinedBefore(text, i) && Longest(text, i, end) is { } match)
            {
                yield return match;
                end = match.End;
            }

            i = end;
        }
    }

    private TermMatch? Longest(string text, int start, int wordEnd)
    {
        var word = text.AsSpan(start, wordEnd - start);
        var exact = _root.Next(word) is { } node ? Longest(node, text, start, wordEnd, static found => found.Term) : null;
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
            ? Longest(otherNode, text, start, wordEnd, static found => found.NoAbbreviation)
            : null;
        return other is not null && (exact is null || other.End > exact.End) ? other : exact;
    }

    /// <summary>The longest form that continues the words of a node.</summary>
    private static TermMatch? Longest(Node node, string text, int start, int end, Func<Node, GlossaryTerm?> termOf)
    {
        TermMatch? longest = null;
        for (var next = node; next is not null;)
        {
            if (termOf(next) is { } term && !IsJoinedBehind(text, end))
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

        // The first term wins a form.
        node.Term ??= term;
        node.NoAbbreviation ??= isAbbreviation ? null : term;
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

        /// <summary>The term whose form ends here.</summary>
        public GlossaryTerm? Term { get; set; }

        /// <summary>The same, unless the form is an abbreviation.</summary>
        public GlossaryTerm? NoAbbreviation { get; set; }

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
}
