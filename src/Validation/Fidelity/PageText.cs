using System.Buffers;
using System.Net;
using System.Text;

namespace Attest.Validation.Fidelity;

/// <summary>
/// The text of a finished page as it was typed, as far as the page tells: an element that stands for a mark becomes that mark, and what
/// the generator adds is left out, by its class. An element that is not named here is shown, so that it cannot hide what it holds.
/// </summary>
internal sealed class PageText
{
    private readonly Stack<(string Tag, Closing Closing)> _open = new();
    private readonly Stack<Counting> _lists = new();
    private int _skipped;
    private int _listCount;
    private int _noteStart;
    private bool _hasCaption;

    private enum Closing
    {
        Nothing,
        Skip,
        Block,
        Row,
        Emphasis,
        Strong,
        Superscript,
        Subscript,
        Link,
        Code,
        List,
        Caption,
        Figure,
        Notes,
        Footnote,
    }

    public Reading Written { get; } = new();

    /// <summary>Where footnotes begin.</summary>
    public int MainEnd { get; private set; }

    /// <summary>The footnotes in order.</summary>
    public List<(int Start, int End)> Notes { get; } = [];

    /// <summary>Of the text of an article, within a page or alone.</summary>
    public void Read(ReadOnlySpan<byte> page)
    {
        Clear();
        var start = page.IndexOf("<div class=\"prose\""u8);
        var html = page[Math.Max(0, start)..];
        var characters = ArrayPool<char>.Shared.Rent(html.Length);
        Walk(characters.AsSpan(0, Encoding.UTF8.GetChars(html, characters)));
        ArrayPool<char>.Shared.Return(characters);
    }

    public void ReadBody(string html)
    {
        Clear();
        // The element around it.
        _open.Push(("", Closing.Nothing));
        Walk(html);
    }

    public void ReadPlain(string text)
    {
        Clear();
        Written.Add(text, 0);
        MainEnd = Written.Length;
    }

    private void Clear()
    {
        Written.Clear();
        Notes.Clear();
        _open.Clear();
        _lists.Clear();
        (_skipped, _listCount, MainEnd) = (0, 0, -1);
    }

    private void Walk(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            Show(tag < 0 ? html : html[..tag]);
            var end = tag < 0 ? -1 : html[tag..].IndexOf('>');
            if (end < 0)
            {
                break;
            }

            var inner = html.Slice(tag + 1, end - 1);
            html = html[(tag + end + 1)..];
            if (inner is ['/', ..])
            {
                Close(inner[1..]);
                if (_open.Count == 0)
                {
                    break;
                }
            }
            else if (inner is not ['!', ..])
            {
                Open(inner, html);
            }
        }

        MainEnd = MainEnd < 0 ? Written.Length : MainEnd;
    }

    private void Show(ReadOnlySpan<char> text)
    {
        if (_skipped > 0 || text.IsEmpty)
        {
            return;
        }

        Written.Add(text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text, 0);
    }

    private void Open(ReadOnlySpan<char> tag, ReadOnlySpan<char> behind)
    {
        var blank = tag.IndexOfAny(' ', '\n', '/');
        var name = blank < 0 ? tag : tag[..blank];
        var attributes = blank < 0 ? default : tag[blank..];
        if (name is "br" or "hr" or "img" or "wbr" or "input")
        {
            Void(name, attributes);
            return;
        }

        var known = NameOf(name);
        var closing = _skipped > 0 ? Closing.Skip : Begin(known, attributes, behind);
        _skipped += closing == Closing.Skip ? 1 : 0;
        _open.Push((known, closing));
    }

    private void Void(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (name is "img")
        {
            Write(Mark.Image);
            Show(Attribute(attributes, " alt=\""));
            Write(Mark.LinkEnd);
            return;
        }

        Write(name is "hr" ? Mark.Block : name is "br" ? Mark.Break : Mark.Gap);
    }

    private Closing Begin(string name, ReadOnlySpan<char> attributes, ReadOnlySpan<char> behind)
    {
        var kind = Attribute(attributes, " class=\"");
        if (IsAdded(name, kind, attributes))
        {
            return Closing.Skip;
        }

        switch (name)
        {
            case "a":
                return kind is "term" ? Closing.Nothing : Link();
            case "span":
                return kind is "excluded-link" ? Link() : kind is "citation" ? Citation() : Closing.Nothing;
            case "em":
                Write(Mark.Emphasis);
                return Closing.Emphasis;
            case "strong":
                Write(Mark.Emphasis);
                Write(Mark.Emphasis);
                return Closing.Strong;
            case "sup" when kind is "footnote-ref":
                Write(Mark.Note);
                Write((char)(Mark.First + NumberOfNote(behind)));
                return Closing.Skip;
            case "sup":
                Write('^');
                return Closing.Superscript;
            case "sub":
                Write('~');
                return Closing.Subscript;
            case "code":
                Write(Mark.Gap);
                return Closing.Code;
            case "ol" or "ul":
                BeginList(name, attributes);
                return Closing.List;
            case "li":
                return Item();
            case "section" when kind is "footnotes":
                MainEnd = Written.Length;
                return Closing.Notes;
            case "tr":
                Write(Mark.Row);
                return Closing.Block;
            case "td" or "th":
                Write(Mark.Cell);
                return Closing.Nothing;
            case "table":
                Write(Mark.Block);
                return Closing.Row;
            case "caption":
                Write(Mark.Block);
                Write(Mark.TableCaption);
                return Closing.Block;
            case "figure":
                Write(Mark.Block);
                _hasCaption = false;
                return Closing.Figure;
            case "figcaption":
                _hasCaption = true;
                Write(Mark.Caption);
                return Closing.Caption;
            case "blockquote" or "div":
                Write(Mark.Quote);
                return Closing.Block;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dl" or "dt" or "dd" or "pre" or "section":
                Write(Mark.Block);
                return Closing.Block;
            default:
                return Closing.Nothing;
        }
    }

    /// <summary>True for words of the generator.</summary>
    private static bool IsAdded(string name, ReadOnlySpan<char> kind, ReadOnlySpan<char> attributes) => name switch
    {
        "p" => kind is "callout__label" or "audience__label" or "uncited__reason" or "recommendation__label" or "recommendation__grade"
            || attributes.StartsWith(" id=\"page.term."),
        "a" => kind.StartsWith("citation__link"),
        "span" => kind is "citation__range" or "visually-hidden" or "footnotes__back" || kind.StartsWith("task__box"),
        "details" => kind is "grade-key",
        _ => false,
    };

    private void Close(ReadOnlySpan<char> name)
    {
        // The page's reader reports tags that do not nest.
        while (_open.TryPop(out var open))
        {
            End(open.Closing);
            if (name.SequenceEqual(open.Tag))
            {
                return;
            }
        }
    }

    private void End(Closing closing)
    {
        switch (closing)
        {
            case Closing.Skip:
                _skipped--;
                Write(Mark.Gap);
                break;
            case Closing.Row:
                Write(Mark.Row);
                Write(Mark.Block);
                break;
            case Closing.Block:
                Write(Mark.Block);
                break;
            case Closing.List:
                Write(Mark.Block);
                _lists.TryPop(out _);
                break;
            case Closing.Emphasis:
                Write(Mark.Emphasis);
                break;
            case Closing.Strong:
                Write(Mark.Emphasis);
                Write(Mark.Emphasis);
                break;
            case Closing.Superscript:
                Write('^');
                break;
            case Closing.Subscript:
                Write('~');
                break;
            case Closing.Link:
                Write(Mark.LinkEnd);
                break;
            case Closing.Code:
                Write(Mark.Gap);
                break;
            case Closing.Figure:
                if (!_hasCaption)
                {
                    // An empty one, which is not what was typed.
                    Write(Mark.Caption);
                    Write(Mark.End);
                }

                Write(Mark.Block);
                break;
            case Closing.Caption:
                Write(Mark.End);
                break;
            case Closing.Footnote:
                Notes.Add((_noteStart, Written.Length));
                break;
            case Closing.Nothing or Closing.Notes:
                break;
        }
    }

    private Closing Link()
    {
        Write(Mark.Gap);
        return Closing.Link;
    }

    private Closing Citation()
    {
        Write(Mark.Citation);
        return Closing.Code;
    }

    private void BeginList(string name, ReadOnlySpan<char> attributes)
    {
        var isOfNotes = name is "ol" && attributes.StartsWith(" class=\"footnotes__list\"");
        var start = Attribute(attributes, " start=\"");
        var first = name is "ul" || isOfNotes ? -1 : start.IsEmpty ? 1 : int.TryParse(start, out var number) ? number : 0;
        Write(Mark.Block);
        _lists.Push(new Counting { List = ++_listCount, Next = first, HoldsNotes = isOfNotes });
    }

    private Closing Item()
    {
        if (!_lists.TryPeek(out var list))
        {
            return Closing.Block;
        }

        if (list.HoldsNotes)
        {
            _noteStart = Written.Length;
            return Closing.Footnote;
        }

        if (list.Next < 0)
        {
            Write(Mark.Item);
        }
        else
        {
            new Ordinal(list.Next++, list.List).WriteTo(Written, 0);
        }

        return Closing.Block;
    }

    private void Write(char mark)
    {
        if (_skipped == 0)
        {
            Written.Add(mark, 0);
        }
    }

    /// <summary>Its letter, <c>a</c> to <c>z</c> and then <c>aa</c>, as a number from 1.</summary>
    private static int NumberOfNote(ReadOnlySpan<char> behind)
    {
        var text = behind[(behind.IndexOf('>') + 1)..];
        var number = 0;
        foreach (var letter in text[..Math.Max(0, text.IndexOf('<'))])
        {
            number = (number * 26) + (letter - 'a' + 1);
        }

        return number & short.MaxValue;
    }

    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> attributes, string opening)
    {
        var at = attributes.IndexOf(opening);
        var value = at < 0 ? default : attributes[(at + opening.Length)..];
        return value.IsEmpty ? value : value[..Math.Max(0, value.IndexOf('"'))];
    }

    private static string NameOf(ReadOnlySpan<char> name) => name switch
    {
        "a" => "a",
        "p" => "p",
        "span" => "span",
        "li" => "li",
        "td" => "td",
        "th" => "th",
        "tr" => "tr",
        "em" => "em",
        "strong" => "strong",
        "div" => "div",
        "ul" => "ul",
        "ol" => "ol",
        "sup" => "sup",
        "sub" => "sub",
        "h2" => "h2",
        "h3" => "h3",
        "code" => "code",
        _ => name.ToString(),
    };

    private sealed class Counting
    {
        public required int List { get; init; }

        /// <summary>-1 in a list that does not count.</summary>
        public required int Next { get; set; }

        public required bool HoldsNotes { get; init; }
    }
}
