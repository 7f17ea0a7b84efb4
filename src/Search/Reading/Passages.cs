using System.Text;
using Attest.Markdown;

namespace Attest.Search.Reading;

/// <summary>The text between two headings, for all readers or one audience.</summary>
/// <param name="Heading">Empty before the first heading.</param>
/// <param name="Anchor">Empty before the first heading.</param>
/// <param name="Audience">An id; null for all readers.</param>
/// <param name="Text">As read aloud, a line for each paragraph, item or row of a table; may be empty.</param>
/// <param name="IsGuideline">True below a heading of level 2 that names guidelines, such as "From the Guidelines".</param>
/// <param name="Recommendations">Parts of the text, in order.</param>
public sealed record Passage(
    string Heading, string Anchor, string? Audience, string Text, bool IsGuideline, IReadOnlyList<LabelledPart> Recommendations);

/// <summary>A part of a text that must not be shown without its label. The end is exclusive.</summary>
public sealed record LabelledPart(int Start, int End, string Label);

/// <summary>Divides a text into passages. A footnote follows the paragraph that points to it first.</summary>
public sealed class Passages
{
    private readonly IReadOnlySet<string> _audiences;
    private readonly List<Passage> _passages = [];

    /// <summary>The first is for all readers, each other for an audience.</summary>
    private readonly List<Draft> _drafts = [new(null)];
    private readonly List<Block> _footnotes = [];
    private readonly HashSet<int> _read = [];
    private string _heading = "";
    private string _anchor = "";
    private string? _audience;
    private Container? _recommendation;
    private bool _isGuideline;

    private Passages(IReadOnlySet<string> audiences) => _audiences = audiences;

    /// <param name="audiences">Ids, which are names of containers.</param>
    public static IReadOnlyList<Passage> Of(Body body, IReadOnlySet<string> audiences) =>
        new Passages(audiences).ReadBlocks(body.Blocks).EndSection()._passages;

    private Passages ReadBlocks(Siblings<Block> blocks)
    {
        foreach (var block in blocks)
        {
            ReadBlock(block);
        }

        return this;
    }

    private Passages ReadBlock(Block block) => block.Kind switch
    {
        BlockKind.Heading => ReadHeading(block.Heading),
        BlockKind.Container => ReadContainer(block),
        BlockKind.Paragraph or BlockKind.TableCaption or BlockKind.DefinitionTerm or BlockKind.Figure or BlockKind.Code
            or BlockKind.TableRow => ReadLine(block),
        BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableCell or BlockKind.DefinitionList
            or BlockKind.DefinitionItem => ReadBlocks(block.Blocks),
        // Footnotes are read where the text points to them.
        BlockKind.FootnoteGroup or BlockKind.Footnote or BlockKind.ThematicBreak or BlockKind.Html => this,
    };

    private Passages ReadHeading(Heading heading)
    {
        EndSection();
        (_heading, _anchor) = (heading.Text, heading.Id);
        _isGuideline = heading.Level > 2 ? _isGuideline : heading.Text.Contains("guideline", StringComparison.OrdinalIgnoreCase);
        return this;
    }

    private Passages ReadContainer(Block block)
    {
        var (audience, recommendation) = (_audience, _recommendation);
        var container = block.Container;
        _audience = _audiences.Contains(container.Name) ? container.Name : audience;
        _recommendation = container.Form == ContainerForm.Recommendation ? container : recommendation;
        ReadBlocks(block.Blocks);
        (_audience, _recommendation) = (audience, recommendation);
        return this;
    }

    private Passages ReadLine(Block block)
    {
        var draft = StartLine();
        var start = draft.Text.Length;
        foreach (var leaf in block.Leaves())
        {
            AppendTo(draft.Text.Append(draft.Text.Length > start ? "; " : ""), leaf);
        }

        draft.Label(start, _recommendation);
        return ReadFootnotes();
    }

    private void AppendTo(StringBuilder text, Block leaf)
    {
        if (leaf.Kind == BlockKind.Code)
        {
            text.AppendJoin('\n', leaf.Inlines.Select(line => line.Text.ToString()));
        }
        else
        {
            PlainText.Append(leaf.Kind == BlockKind.Figure ? leaf.Caption : leaf.Inlines, text, _footnotes);
        }
    }

    private Passages ReadFootnotes()
    {
        // By index, since a footnote may point to others.
        for (var i = 0; i < _footnotes.Count; i++)
        {
            if (_read.Add(_footnotes[i].Order))
            {
                foreach (var leaf in _footnotes[i].Leaves())
                {
                    AppendTo(StartLine().Text, leaf);
                }
            }
        }

        _footnotes.Clear();
        return this;
    }

    private Draft StartLine()
    {
        var draft = _drafts.Find(draft => draft.Audience == _audience);
        if (draft is null)
        {
            _drafts.Add(draft = new Draft(_audience));
        }

        if (draft.Text.Length > 0 && draft.Text[^1] != '\n')
        {
            draft.Text.Append('\n');
        }

        return draft;
    }

    private Passages EndSection()
    {
        foreach (var draft in _drafts)
        {
            var (text, recommendations) = draft.Take();
            if (draft.Audience is not null || text.Length > 0 || (_heading.Length > 0 && _drafts.Count == 1))
            {
                _passages.Add(new Passage(_heading, _anchor, draft.Audience, text, _isGuideline, recommendations));
            }
        }

        _drafts.RemoveRange(1, _drafts.Count - 1);
        return this;
    }

    private sealed class Draft(string? audience)
    {
        private readonly List<(int Start, int End, Container Of)> _labelled = [];

        public string? Audience => audience;

        public StringBuilder Text { get; } = new();

        /// <summary>Adds the text from an offset on to a recommendation, if it is part of one.</summary>
        public void Label(int start, Container? recommendation)
        {
            if (recommendation is null || Text.Length == start)
            {
                return;
            }

            if (_labelled is [.., var last] && ReferenceEquals(last.Of, recommendation))
            {
                start = last.Start;
                _labelled.RemoveAt(_labelled.Count - 1);
            }

            _labelled.Add((start, Text.Length, recommendation));
        }

        public (string Text, IReadOnlyList<LabelledPart> Recommendations) Take()
        {
            var read = Text.ToString();
            var text = read.Trim();
            var before = read.Length - read.TrimStart().Length;
            LabelledPart[] labelled = [.. _labelled.Select(part => new LabelledPart(
                Math.Max(0, part.Start - before), Math.Min(text.Length, part.End - before), new RecommendationWords(part.Of).Label))];
            Text.Clear();
            _labelled.Clear();
            return (text, labelled);
        }
    }
}
