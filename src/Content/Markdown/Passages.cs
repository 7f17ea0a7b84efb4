using System.Text;
using Attest.Content.Models;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Attest.Content.Markdown;

/// <summary>
/// What stands below a heading, up to the next one, for all readers or for one audience.
/// </summary>
/// <param name="Heading">Empty before the first heading.</param>
/// <param name="Anchor">Empty before the first heading.</param>
/// <param name="Audience">The id of the audience that it is written for; null for all.</param>
/// <param name="Text">As it is read aloud, a line for each paragraph, item or row of a table; empty if another heading follows at once.</param>
/// <param name="IsGuideline">True below a heading of level 2 that names guidelines, such as "From the Guidelines".</param>
public sealed record Passage(string Heading, string Anchor, string? Audience, string Text, bool IsGuideline);

/// <summary>Takes a text apart into passages, in the order in which it is read. Footnotes stand behind the paragraph that points to them first.</summary>
public sealed class Passages
{
    private readonly IReadOnlySet<string> _audiences;
    private readonly List<Passage> _passages = [];
    private readonly StringBuilder _general = new();
    private readonly List<(string Audience, StringBuilder Text)> _texts = [];
    private readonly List<Footnote> _notes = [];
    private readonly HashSet<Footnote> _read = [];
    private string _heading = "";
    private string _anchor = "";
    private string? _audience;
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
        var text = StartLine();
        AppendTo(text, leaf);
        ReadNotes();
    }

    /// <summary>A row is one line, so that its cells are read together.</summary>
    private void ReadRow(TableRow row)
    {
        var text = StartLine();
        var start = text.Length;
        foreach (var leaf in row.OfType<TableCell>().SelectMany(cell => cell.Descendants<LeafBlock>()))
        {
            if (text.Length > start)
            {
                text.Append("; ");
            }

            AppendTo(text, leaf);
        }

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
                    AppendTo(StartLine(), leaf);
                }
            }
        }

        _notes.Clear();
    }

    private StringBuilder StartLine()
    {
        var text = _audience is null ? _general : TextFor(_audience);
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        return text;
    }

    private StringBuilder TextFor(string audience)
    {
        var found = _texts.Find(text => text.Audience == audience).Text;
        if (found is null)
        {
            _texts.Add((audience, found = new StringBuilder()));
        }

        return found;
    }

    private void EndSection()
    {
        var general = _general.ToString().Trim();
        if (general.Length > 0 || (_heading.Length > 0 && _texts.Count == 0))
        {
            _passages.Add(new Passage(_heading, _anchor, null, general, _isGuideline));
        }

        foreach (var (audience, text) in _texts)
        {
            _passages.Add(new Passage(_heading, _anchor, audience, text.ToString().Trim(), _isGuideline));
        }

        _general.Clear();
        _texts.Clear();
    }
}
