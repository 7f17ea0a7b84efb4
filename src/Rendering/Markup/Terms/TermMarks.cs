using System.Text;
using Attest.Content;
using Attest.Markdown;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Rendering.Markup.Terms;

/// <summary>A stretch of one literal that belongs to a term. A term may run on behind the end of a line, in another literal.</summary>
/// <param name="Start">Counted from the literal's beginning.</param>
internal sealed record TermMark(int Start, int End, GlossaryTerm Term, bool Opens, bool Closes);

/// <summary>
/// Where an article's text uses a term of the glossary for the first time. Texts for one audience count for themselves, since
/// their readers may not see the others; what was marked in the text for all is marked nowhere below. Headings, links, code,
/// figures, heads of tables and the terms of definitions are left as they are.
/// </summary>
internal sealed class TermMarks
{
    private readonly TermIndex _index;
    private readonly HashSet<string> _audiences;
    private readonly Dictionary<LiteralInline, List<TermMark>> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GlossaryTerm, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(GlossaryTerm Term, string? Audience)> _met = [];

    // The only one, since a run ends before another begins.
    private readonly TextRunOfLiterals _run = new();

    public TermMarks(MarkdownDocument document, TermIndex index, IEnumerable<Audience> audiences)
    {
        _index = index;
        _audiences = audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal);
        if (!index.IsEmpty)
        {
            ReadBlocks(document, null);
        }
    }

    /// <summary>The terms that are marked, in the order of their numbers from 1.</summary>
    public IEnumerable<GlossaryTerm> Terms => _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    public IReadOnlyList<TermMark> Of(LiteralInline literal) => _marks.GetValueOrDefault(literal) ?? [];

    /// <summary>The anchor of a term's definition in this page.</summary>
    public string AnchorOf(GlossaryTerm term) => Anchors.Definition(_numbers[term]);

    private void ReadBlocks(ContainerBlock container, string? audience)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock or DefinitionTerm or Figure or TableRow { IsHeader: true } or LinkReferenceDefinitionGroup:
                    break;
                case FencedDiv div:
                    ReadBlocks(div, _audiences.Contains(div.Name) ? div.Name : audience);
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner, audience);
                    break;
                case LeafBlock leaf:
                    ReadInlines(leaf.Inline, audience);
                    break;
            }
        }
    }

    private void ReadInlines(ContainerInline? container, string? audience)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _run.Add(literal);
                    continue;
                case LineBreakInline { IsHard: false }:
                    _run.AddBlank();
                    continue;
                case CodeInline or EmphasisInline { DelimiterChar: '~' or '^' }:
                    // What is raised, lowered or code belongs to the word that it touches.
                    _run.AddLetter();
                    Mark(audience);
                    _run.AddLetter();
                    continue;
            }

            Mark(audience);
            if (inline is EmphasisInline emphasis)
            {
                ReadInlines(emphasis, audience);
            }
        }

        Mark(audience);
    }

    /// <summary>Marks the run, and begins the next.</summary>
    private void Mark(string? audience)
    {
        foreach (var match in _run.IsEmpty ? [] : _index.FindIn(_run.Text))
        {
            if (_met.Contains((match.Term, null)) || !_met.Add((match.Term, audience)))
            {
                continue;
            }

            _numbers.TryAdd(match.Term, _numbers.Count + 1);
            foreach (var (literal, mark) in _run.Divide(match))
            {
                if (!_marks.TryGetValue(literal, out var marks))
                {
                    _marks[literal] = marks = [];
                }

                marks.Add(mark);
            }
        }

        _run.Clear();
    }

    /// <summary>Neighbouring literals, whose ends are mere chance, as one text.</summary>
    private sealed class TextRunOfLiterals
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int At, LiteralInline Literal)> _literals = [];

        public bool IsEmpty => _literals.Count == 0;

        public string Text => _text.ToString();

        public void Clear()
        {
            _text.Clear();
            _literals.Clear();
        }

        public void Add(LiteralInline literal)
        {
            if (!literal.Content.IsEmpty)
            {
                _literals.Add((_text.Length, literal));
                _text.Append(literal.Content.AsSpan());
            }
        }

        public void AddBlank() => _text.Append(' ');

        public void AddLetter() => _text.Append('x');

        public IEnumerable<(LiteralInline Literal, TermMark Mark)> Divide(TermMatch match)
        {
            var first = _literals.FindLastIndex(piece => piece.At <= match.Start);
            for (var i = first; i < _literals.Count && _literals[i].At < match.End; i++)
            {
                var (at, literal) = _literals[i];
                var closes = match.End <= at + literal.Content.Length || i + 1 == _literals.Count || _literals[i + 1].At >= match.End;
                yield return (literal, new TermMark(Math.Max(0, match.Start - at), Math.Min(literal.Content.Length, match.End - at), match.Term, i == first, closes));
            }
        }
    }
}
