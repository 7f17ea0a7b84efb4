using System.Runtime.InteropServices;
using System.Text;
using Attest.Content;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Review.Terms;

/// <summary>A part of one text that belongs to a term. A term may continue in the next line, which is another text.</summary>
/// <param name="Start">From the text's beginning.</param>
internal sealed record TermMark(int Start, int End, GlossaryTerm Term, bool Opens, bool Closes);

/// <summary>
/// Where an article uses a term of the glossary for the first time. Texts for one audience are counted separately, since their readers
/// may not see the others, but without terms that are already marked for all. Headings, links, code, figures, heads of tables and the
/// terms of definitions have no marks. This is a part of the recipe of <c>attest-2</c>.
/// </summary>
internal sealed class TermMarks
{
    private readonly TermIndex _index;
    private readonly DateOnly _on;
    private readonly HashSet<string> _audiences;
    private readonly Dictionary<int, List<TermMark>> _marks = [];
    private readonly Dictionary<GlossaryTerm, (int Number, List<string> Words)> _terms = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(GlossaryTerm Term, string? Audience)> _met = [];

    // The current run of adjacent texts.
    private readonly StringBuilder _run = new();
    private readonly List<(int At, int Length, int Index)> _pieces = [];

    /// <param name="body">The text.</param>
    /// <param name="index">The glossary.</param>
    /// <param name="on">The day of the approval: later terms are not marked.</param>
    /// <param name="audiences">Of the site.</param>
    public TermMarks(Body body, TermIndex index, DateOnly on, IEnumerable<Audience> audiences)
    {
        (_index, _on) = (index, on);
        _audiences = audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal);
        if (!index.IsEmpty)
        {
            ReadBlocks(body.Blocks, null);
        }
    }

    /// <summary>The marked terms in the order of their numbers, from 1.</summary>
    public IEnumerable<GlossaryTerm> Terms => _terms.OrderBy(pair => pair.Value.Number).Select(pair => pair.Key);

    public IReadOnlyList<TermMark> Of(Inline text) => _marks.GetValueOrDefault(text.Index) ?? [];

    /// <summary>In the order in which they are marked, from 1.</summary>
    public int NumberOf(GlossaryTerm term) => _terms[term].Number;

    /// <summary>What is marked with it, in the order of the text.</summary>
    public IReadOnlyList<string> WordsOf(GlossaryTerm term) => _terms[term].Words;

    private TermMarks ReadBlocks(Siblings<Block> blocks, string? audience)
    {
        foreach (var block in blocks)
        {
            _ = block.Kind switch
            {
                BlockKind.Container =>
                    ReadBlocks(block.Blocks, _audiences.Contains(block.Container.Name) ? block.Container.Name : audience),
                BlockKind.TableRow => block.IsMarked ? this : ReadBlocks(block.Blocks, audience),
                BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableCell
                    or BlockKind.DefinitionList or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote
                    => ReadBlocks(block.Blocks, audience),
                BlockKind.Paragraph or BlockKind.TableCaption => ReadInlines(block.Inlines, audience),
                BlockKind.Heading or BlockKind.Code or BlockKind.Figure or BlockKind.DefinitionTerm or BlockKind.ThematicBreak
                    or BlockKind.Html => this,
            };
        }

        return this;
    }

    private TermMarks ReadInlines(Siblings<Inline> inlines, string? audience)
    {
        foreach (var inline in inlines)
        {
            _ = inline.Kind switch
            {
                InlineKind.Text or InlineKind.Entity => Continue(inline.Text, inline.Index),
                InlineKind.SoftBreak => Continue(" "),
                // Raised or lowered text and code belong to the adjacent word.
                InlineKind.Code or InlineKind.Subscript or InlineKind.Superscript => Continue("x").Mark(audience).Continue("x"),
                InlineKind.Emphasis or InlineKind.Strong => Mark(audience).ReadInlines(inline.Children, audience),
                InlineKind.Link or InlineKind.Image or InlineKind.Address or InlineKind.Citation
                    or InlineKind.FootnoteMark or InlineKind.Task or InlineKind.HardBreak or InlineKind.Html => Mark(audience),
            };
        }

        return Mark(audience);
    }

    /// <summary>Joins adjacent texts, whose boundaries have no meaning.</summary>
    /// <param name="index">Of the inline; negative if it cannot be marked.</param>
    private TermMarks Continue(ReadOnlySpan<char> text, int index = -1)
    {
        if (index >= 0)
        {
            _pieces.Add((_run.Length, text.Length, index));
        }

        _run.Append(text);
        return this;
    }

    /// <summary>Marks the run and begins the next.</summary>
    private TermMarks Mark(string? audience)
    {
        var end = 0;
        var run = _pieces.Count == 0 ? "" : _run.ToString();
        foreach (var match in Matches(run))
        {
            if (match.Start < end || _met.Contains((match.Term, null)) || !_met.Add((match.Term, audience)))
            {
                continue;
            }

            end = match.End;
            _terms.TryAdd(match.Term, (_terms.Count + 1, []));
            _terms[match.Term].Words.Add(Words.Of(run[match.Start..match.End]));
            foreach (var (text, mark) in Divide(match))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_marks, text, out _) ??= []).Add(mark);
            }
        }

        _run.Clear();
        _pieces.Clear();
        return this;
    }

    /// <summary>However blanks and accents are typed.</summary>
    private IEnumerable<TermMatch> Matches(string run)
    {
        if (NormalForm.IsPlain(run) && !Words.HasOtherBlanks(run))
        {
            return _index.FindIn(run, _on);
        }

        var places = new WordPlaces(run);
        return _index.FindIn(places.Words, _on).Select(places.InText);
    }

    private IEnumerable<(int Text, TermMark Mark)> Divide(TermMatch match)
    {
        var first = _pieces.FindLastIndex(piece => piece.At <= match.Start);
        for (var i = first; i < _pieces.Count && _pieces[i].At < match.End; i++)
        {
            var (at, length, index) = _pieces[i];
            var closes = match.End <= at + length || i + 1 == _pieces.Count || _pieces[i + 1].At >= match.End;
            var (start, end) = (Math.Max(0, match.Start - at), Math.Min(length, match.End - at));
            yield return (index, new TermMark(start, end, match.Term, i == first, closes));
        }
    }
}
