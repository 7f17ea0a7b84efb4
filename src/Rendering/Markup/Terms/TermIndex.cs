using Attest.Content;
using Attest.Content.Models;

namespace Attest.Rendering.Markup.Terms;

/// <summary>A term of the glossary at a place in a text.</summary>
internal sealed record TermMatch(int Start, int End, GlossaryTerm Term);

/// <summary>
/// Finds the terms of the glossary in a text in one pass: whole words, the longest that fits, none within another. Forms are
/// looked up by their first word, so that a glossary may grow without every text taking longer.
/// </summary>
internal sealed class TermIndex
{
    /// <summary>For a text that explains nothing.</summary>
    public static readonly TermIndex None = new([]);

    private readonly Dictionary<string, List<Form>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Form>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TermIndex(IEnumerable<GlossaryTerm> glossary)
    {
        foreach (var term in glossary)
        {
            Add(term.Term.Value, term, isAbbreviation: false);
            foreach (var synonym in term.Synonyms)
            {
                Add(synonym, term, isAbbreviation: false);
            }

            foreach (var abbreviation in term.Abbreviations)
            {
                Add(abbreviation, term, isAbbreviation: true);
            }
        }

        foreach (var forms in _byFirstWord.Values)
        {
            forms.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length) is not 0 and var longer ? longer : string.CompareOrdinal(a.Text, b.Text));
        }

        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>The anchor of a term in the glossary.</summary>
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

            if (!IsJoinedBefore(text, i) && Longest(text, i, end) is { } form)
            {
                yield return new TermMatch(i, i + form.Text.Length, form.Term);
                end = i + form.Text.Length;
            }

            i = end;
        }
    }

    private Form? Longest(string text, int start, int wordEnd)
    {
        if (!_lookup.TryGetValue(text.AsSpan(start, wordEnd - start), out var forms))
        {
            return null;
        }

        // No closure: it would be made for every word of every text.
        foreach (var form in forms)
        {
            if (form.IsAt(text, start) && !IsJoinedBehind(text, start + form.Text.Length))
            {
                return form;
            }
        }

        return null;
    }

    private void Add(string text, GlossaryTerm term, bool isAbbreviation)
    {
        var firstWord = text[..WordEnd(text, 0)];
        if (firstWord.Length == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(firstWord, out var forms))
        {
            _byFirstWord[firstWord] = forms = [];
        }

        forms.Add(new Form(text, term, isAbbreviation));
    }

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>A part of a hyphenated word is no word: <c>non-steroid</c>, <c>steroid-resistant</c>.</summary>
    private static bool IsJoinedBefore(string text, int at) =>
        at > 0 && (char.IsLetterOrDigit(text[at - 1]) || at > 1 && text[at - 1] is '-' or '‑' && char.IsLetterOrDigit(text[at - 2]));

    private static bool IsJoinedBehind(string text, int at) =>
        at < text.Length && (char.IsLetterOrDigit(text[at]) || at + 1 < text.Length && text[at] is '-' or '‑' && char.IsLetterOrDigit(text[at + 1]));

    private sealed record Form(string Text, GlossaryTerm Term, bool IsAbbreviation)
    {
        /// <summary>A term may begin with a capital, as at the beginning of a sentence; an abbreviation is written as it is.</summary>
        public bool IsAt(string text, int start) =>
            string.CompareOrdinal(text, start + 1, Text, 1, Text.Length - 1) == 0 && start + Text.Length <= text.Length
            && (text[start] == Text[0] || (!IsAbbreviation && char.ToLowerInvariant(text[start]) == Text[0]));
    }
}
