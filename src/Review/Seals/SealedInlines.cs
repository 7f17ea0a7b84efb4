using System.Globalization;
using System.Text;
using Attest.Citations;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>
/// The text of a block: pieces of one style, links, citations. White space is one blank before what follows it, and none at the ends of the
/// block, around a line break and before a citation or a footnote's mark.
/// </summary>
internal sealed class SealedInlines(Body body, SealedTargets targets, NumberedReferences works, SealLines lines)
{
    private const string Emphasis = "emphasis ", Strong = "strong ";

    private readonly StringBuilder _piece = new();
    private readonly Dictionary<int, int> _footnotes = [];
    private readonly List<(int Number, Block Footnote)> _named = [];
    private string _style = "";
    private bool _isBegun;
    private bool _owesBlank;

    public void Write(Siblings<Inline> inlines)
    {
        (_isBegun, _owesBlank) = (false, false);
        Write(inlines, "");
        EndPiece();
    }

    /// <summary>The footnotes that were named for the first time, with their numbers in the order of first marks.</summary>
    public IReadOnlyList<(int Number, Block Footnote)> TakeNamed()
    {
        if (_named.Count == 0)
        {
            return [];
        }

        (int, Block)[] named = [.. _named];
        _named.Clear();
        return named;
    }

    /// <returns>Its number.</returns>
    public int Name(Block footnote)
    {
        if (!_footnotes.TryGetValue(footnote.Order, out var number))
        {
            _footnotes[footnote.Order] = number = _footnotes.Count + 1;
            _named.Add((number, footnote));
        }

        return number;
    }

    /// <summary>By the number of the work on the page; by the key, where there is no work.</summary>
    public SealLines WriteWork(int citation) => works.NumberOf(citation) is { } number
        ? lines.Line(Numbered("work", number))
        : lines.Line("work none", body.Citations[citation].Key);

    /// <param name="image">The image.</param>
    /// <param name="isTitled">False where its title is a caption, which is text.</param>
    public SealLines WriteImage(Link image, bool isTitled)
    {
        lines.Open($"image {targets.OfImage(image)}").Line("alternative", Words.Of(image.Text));
        return (isTitled && Words.Of(image.Title ?? "") is { Length: > 0 } title ? lines.Line("title", title) : lines).Close();
    }

    private SealLines Write(Siblings<Inline> inlines, string style)
    {
        foreach (var inline in inlines)
        {
            _ = inline.Kind switch
            {
                InlineKind.Text or InlineKind.Entity => Text(inline.Text, style),
                InlineKind.SoftBreak => Text(" ", style),
                InlineKind.HardBreak => Break(),
                InlineKind.Emphasis => Write(inline.Children, Emphatic(style)),
                InlineKind.Strong => Write(inline.Children, Stronger(style)),
                InlineKind.Subscript => Write(inline.Children, style + "sub "),
                InlineKind.Superscript => Write(inline.Children, style + "super "),
                InlineKind.Code => Solid(style).Line(style + "code", inline.Text),
                InlineKind.Image => Picture(inline.Link, style),
                InlineKind.Link => WriteLink(inline, style),
                InlineKind.Address => WriteAddress(inline, style),
                InlineKind.Citation => WriteCitation(inline),
                InlineKind.FootnoteMark => Mark().Line(Numbered("footnote", Name(inline.Footnote))),
                InlineKind.Task => EndPiece().Line(inline.IsDone ? "task done" : "task open"),
                InlineKind.Html => Solid(style).Line("html", Words.Of(inline.At.Source.Text.Substring(inline.At.Start, inline.At.Length))),
            };
        }

        return lines;
    }

    private SealLines Text(ReadOnlySpan<char> text, string style)
    {
        while (!text.IsEmpty)
        {
            var blank = text.IndexOfAny(Words.Blanks);
            if (blank == 0)
            {
                _owesBlank = _isBegun;
                text = text[1..];
                continue;
            }

            var word = blank < 0 ? text : text[..blank];
            Begin(style).Append(word);
            text = text[word.Length..];
        }

        return lines;
    }

    private StringBuilder Begin(string style)
    {
        if (_style != style)
        {
            EndPiece();
            _style = style;
        }

        if (_owesBlank)
        {
            _piece.Append(' ');
        }

        (_isBegun, _owesBlank) = (true, false);
        return _piece;
    }

    private SealLines EndPiece()
    {
        if (_piece.Length > 0)
        {
            lines.Line(_style, NormalForm.Of(_piece.ToString()));
            _piece.Clear();
        }

        return lines;
    }

    /// <summary>Before what is no text, but stands like a word.</summary>
    private SealLines Solid(string style)
    {
        Begin(style);
        return EndPiece();
    }

    /// <summary>Before what stands right behind a word.</summary>
    private SealLines Mark()
    {
        (_isBegun, _owesBlank) = (true, false);
        return EndPiece();
    }

    private SealLines Break()
    {
        EndPiece();
        (_isBegun, _owesBlank) = (false, false);
        return lines.Line("break");
    }

    private SealLines Picture(Link image, string style)
    {
        Solid(style);
        return WriteImage(image, isTitled: true);
    }

    private SealLines WriteLink(Inline inline, string style)
    {
        // Words that the page takes from the target stand like a word.
        (inline.Children.IsEmpty ? Solid(style) : EndPiece()).Open($"link {targets.OfLink(inline.Link)}");
        if (Words.Of(inline.Link.Title ?? "") is { Length: > 0 } title)
        {
            lines.Line("title", title);
        }

        Write(inline.Children, style);
        return EndPiece().Close();
    }

    /// <summary>An address is a link whose text it is.</summary>
    private SealLines WriteAddress(Inline inline, string style)
    {
        EndPiece().Open($"link {targets.OfLink(inline.Link)}");
        Text(inline.Text, style);
        return EndPiece().Close();
    }

    private SealLines WriteCitation(Inline inline)
    {
        Mark().Open("cite");
        for (var i = inline.FirstCitation; i < inline.FirstCitation + inline.CitationCount; i++)
        {
            WriteWork(i);
            _ = body.Citations[i].Prefix is { } prefix ? lines.Line("before", Words.Of(prefix)) : lines;
            _ = body.Citations[i].Locator is { } locator ? lines.Line("locator", Words.Of(locator)) : lines;
        }

        return lines.Close();
    }

    private static string Emphatic(string style) => style.StartsWith(Emphasis, StringComparison.Ordinal) ? style : Emphasis + style;

    private static string Stronger(string style) => style.Contains(Strong, StringComparison.Ordinal) ? style
        : style.StartsWith(Emphasis, StringComparison.Ordinal) ? Emphasis + Strong + style[Emphasis.Length..]
        : Strong + style;

    private static string Numbered(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}");
}
