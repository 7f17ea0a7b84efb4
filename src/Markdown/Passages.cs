using System.Text;
using Attest.Content;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Attest.Markdown;

/// <summary>
/// What stands below a heading, up to the next one, for all readers or for one audience.
/// </summary>
/// <param name="Heading">Empty before the first heading.</param>
/// <param name="Anchor">Empty before the first heading.</param>
/// <param name="Audience">The id of the audience that it is written for; null for all.</param>
/// <param name="Text">As it is read aloud, a line for each paragraph, item or row of a table; empty if another heading follows at once.</param>
/// <param name="IsGuideline">True below a heading of level 2 that names guidelines, such as "From the Guidelines".</param>
public sealed record Passage(string Heading, string Anchor, string? Audience, string Text, bool IsGuideline)
{
    /// <summary>The parts of the text that are recommendations, in order.</summary>
    public IReadOnlyList<LabelledPart> Recommendations { get; init; } = [];
}

/// <summary>A part of a passage's text, from an offset to before another, that must not be shown without a label.</summary>
public sealed record LabelledPart(int Start, int End, string Label);

/// <summary>Takes a text apart into passages, in the order in which it is read. Footnotes stand behind the paragraph that points to them first.</summary>
public sealed class Passages
{
    private readonly IReadOnlySet<string> _audiences;
    private readonly List<Passage> _passages = [];
    private readonly Draft _general = new(null);
    private readonly List<Draft> _texts = [];
    private readonly List<Footnote> _notes = [];
    private readonly HashSet<Footnote> _read = [];
    private string _heading = "";
    private string _anchor = "";
    private string? _audience;
    private FencedDiv? _recommendation;
    private bool _isGuideline;

    private Passages(IReadOnlySet<string> audiences) => _audiences = audiences;

    /// <param name="audiences">The names of the containers that are texts for an audience.</param>
    public static IReadOnlyList<Passage> Of(Body body, IReadOnlySet<string> audiences)
    {
        var reader = new Passages(audiences);
        reader.ReadBlocks(body.Syntax);
        reader.EndSection();
        return reader._passages;
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            ReadBlock(block);
        }
    }

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                EndSection();
                _heading = PlainText.Of(heading.Inline);
                _anchor = heading.TryGetAttributes()?.Id ?? "";
                _isGuideline = heading.Level > 2 ? _isGuideline : _heading.Contains("guideline", StringComparison.OrdinalIgnoreCase);
                break;
            case FencedDiv div when _audiences.Contains(div.Name):
                var outer = _audience;
                _audience = div.Name;
                ReadBlocks(div);
                _audience = outer;
                break;
            case FencedDiv { Name: ContainerNames.Recommendation } div:
                var around = _recommendation;
                _recommendation = div;
                ReadBlocks(div);
                _recommendation = around;
                break;
            case TableRow row:
                ReadRow(row);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or HtmlBlock:
                break;
            case ContainerBlock inner:
                ReadBlocks(inner);
                break;
            case LeafBlock leaf:
                ReadLeaf(leaf);
                break;
        }
    }

    private void ReadLeaf(LeafBlock leaf)
    {
        var draft = StartLine();
        var start = draft.Text.Length;
        AppendTo(draft.Text, leaf);
        draft.Label(start, _recommendation);
        ReadNotes();
    }

    /// <summary>A row is one line, so that its cells are read together.</summary>
    private void ReadRow(TableRow row)
    {
        var draft = StartLine();
        var text = draft.Text;
        var start = text.Length;
        foreach (var leaf in row.OfType<TableCell>().SelectMany(cell => cell.Descendants<LeafBlock>()))
        {
            if (text.Length > start)
            {
                text.Append("; ");
            }

            AppendTo(text, leaf);
        }

        draft.Label(start, _recommendation);
        ReadNotes();
    }

    private void AppendTo(StringBuilder text, LeafBlock leaf)
    {
        if (leaf is Figure { CaptionIsDescription: true } figure)
        {
            PlainText.Append(figure.Image, text, _notes);
        }
        else if (leaf is CodeBlock)
        {
            text.Append(leaf.Lines.ToString());
        }
        else
        {
            PlainText.Append(leaf.Inline, text, _notes);
        }
    }

    private void ReadNotes()
    {
        // A footnote may point to others.
        for (var i = 0; i < _notes.Count; i++)
        {
            if (_read.Add(_notes[i]))
            {
                foreach (var leaf in _notes[i].Descendants<LeafBlock>())
                {
                    AppendTo(StartLine().Text, leaf);
                }
            }
        }

        _notes.Clear();
    }

    private Draft StartLine()
    {
        var draft = _audience is null ? _general : DraftFor(_audience);
        if (draft.Text.Length > 0 && draft.Text[^1] != '\n')
        {
            draft.Text.Append('\n');
        }

        return draft;
    }

    private Draft DraftFor(string audience)
    {
        var found = _texts.Find(draft => draft.Audience == audience);
        if (found is null)
        {
            _texts.Add(found = new Draft(audience));
        }

        return found;
    }

    private void EndSection()
    {
        var general = _general.Take();
        if (general.Text.Length > 0 || (_heading.Length > 0 && _texts.Count == 0))
        {
            Add(null, general);
        }

        foreach (var draft in _texts)
        {
            Add(draft.Audience, draft.Take());
        }

        _texts.Clear();
    }

    private void Add(string? audience, (string Text, IReadOnlyList<LabelledPart> Recommendations) taken) =>
        _passages.Add(new Passage(_heading, _anchor, audience, taken.Text, _isGuideline) { Recommendations = taken.Recommendations });

    /// <summary>A passage while it is read.</summary>
    private sealed class Draft(string? audience)
    {
        private List<(int Start, int End, FencedDiv Div)>? _labelled;

        public string? Audience => audience;

        public StringBuilder Text { get; } = new();

        /// <summary>Notes that what was appended from an offset on is part of a recommendation, if it is.</summary>
        public void Label(int start, FencedDiv? recommendation)
        {
            if (recommendation is null || Text.Length == start)
            {
                return;
            }

            _labelled ??= [];
            if (_labelled is [.., var last] && last.Div == recommendation)
            {
                _labelled[^1] = last with { End = Text.Length };
            }
            else
            {
                _labelled.Add((start, Text.Length, recommendation));
            }
        }

        /// <summary>Returns what was read, and begins anew.</summary>
        public (string Text, IReadOnlyList<LabelledPart> Recommendations) Take()
        {
            var read = Text.ToString();
            var text = read.Trim();
            var before = _labelled is null ? 0 : read.Length - read.TrimStart().Length;
            IReadOnlyList<LabelledPart> labelled = _labelled is null ? [] :
                [.. _labelled.Select(part => new LabelledPart(Math.Max(0, part.Start - before), Math.Min(text.Length, part.End - before), RecommendationLabel.Of(part.Div)))];
            Text.Clear();
            _labelled = null;
            return (text, labelled);
        }
    }
}
