using System.Buffers;
using System.Runtime.InteropServices;
using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>A place where a page does not say what was typed.</summary>
/// <param name="At">In the file.</param>
/// <param name="Typed">The words there; empty if they end.</param>
/// <param name="Shown">What stands in their place in the page.</param>
/// <param name="IsCounted">True for a number of an item: the page counts on.</param>
public sealed record Difference(int At, string Typed, string Shown, bool IsCounted = false);

/// <summary>
/// Compares what was typed with what a page says: every letter, figure and sign in the same order, and each in the same block, row and
/// cell. It goes through both once; where they differ, it goes on with the next block that both have.
/// </summary>
internal sealed class TextComparison
{
    private const int Most = 20;
    private const int LongestWords = 32;
    private const int KeyLength = 64;
    private const int ShortKey = 16;

    private readonly SourceLines _source = new();
    private readonly PageText _page = new();
    private readonly Dictionary<int, (int First, bool AreAlike, bool IsRepeated, bool IsReported)> _counts = [];
    private readonly Dictionary<int, string> _notes = [];
    private readonly List<Difference> _differences = [];
    private (int Source, int Page) _failed;
    private bool _isCounted;
    private bool _isPlainText;

    private static readonly SearchValues<char> InWords =
        SearchValues.Create(" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    // One for each thread, since each keeps the room for a whole text.
    [ThreadStatic]
    private static TextComparison? own;

    [Flags]
    private enum Between
    {
        Nothing = 0,
        Something = 1,
        Line = 2,
        Block = 4,
    }

    /// <param name="text">The file.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="lost">In order, the blocks that no page shows and another rule reports.</param>
    /// <param name="page">The finished page, or the element that holds the text.</param>
    public static IReadOnlyList<Difference> OfPage(
        string text, int from, IReadOnlyList<(int Start, int End)> lost, ReadOnlySpan<byte> page)
    {
        var comparison = own ??= new TextComparison();
        comparison._page.Read(page);
        return comparison.Compare(text, from, lost);
    }

    public static IReadOnlyList<Difference> OfBody(string text, int from, IReadOnlyList<(int Start, int End)> lost, string html)
    {
        var comparison = own ??= new TextComparison();
        comparison._page.ReadBody(html);
        return comparison.Compare(text, from, lost);
    }

    /// <param name="text">The file.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="plain">The same without markup, citations and marks of footnotes, in the same order.</param>
    public static IReadOnlyList<Difference> OfPlainText(string text, int from, string plain)
    {
        var comparison = own ??= new TextComparison();
        comparison._page.ReadPlain(plain);
        comparison._isPlainText = true;
        var differences = comparison.Compare(text, from, []);
        comparison._isPlainText = false;
        return differences;
    }

    private IReadOnlyList<Difference> Compare(string text, int from, IReadOnlyList<(int Start, int End)> lost)
    {
        _source.Read(text, from, lost);
        _differences.Clear();
        _notes.Clear();
        _counts.Clear();
        if (!_source.IsReadable)
        {
            return [];
        }

        CompareAll(_source.Main, 0, _source.Main.Length, 0, _page.MainEnd);
        // Marks are numbered in order, and may stand in a footnote themselves.
        var note = 1;
        for (; _notes.TryGetValue(note, out var name); note++)
        {
            if (_source.Notes.TryGetValue(name, out var typed))
            {
                var shown = note <= _page.Notes.Count ? _page.Notes[note - 1] : (_page.MainEnd, _page.MainEnd);
                CompareAll(_source.NoteTexts, typed.Start, typed.End, shown.Item1, shown.Item2);
            }
        }

        if (note <= _page.Notes.Count && _differences.Count == 0)
        {
            var end = _source.NoteTexts.Length;
            CompareAll(_source.NoteTexts, end, end, _page.Notes[note - 1].Start, _page.Notes[^1].End);
        }

        return _differences.Count == 0 ? [] : [.. _differences];
    }

    private void CompareAll(Reading source, int at, int end, int pageAt, int pageEnd)
    {
        var isSure = true;
        while (!Run(source, at, end, pageAt, pageEnd) && _differences.Count < Most)
        {
            // Where blocks only begin alike, a difference in the first of them shows that they are not the same.
            if (!isSure && NextBlock(source.Text[..end], at) >= _failed.Source)
            {
                return;
            }

            var goesOn = Resume(source, end, pageEnd, out at, out pageAt, out isSure);
            Report(source, goesOn ? at : end, goesOn ? pageAt : pageEnd);
            if (!goesOn)
            {
                return;
            }
        }
    }

    /// <param name="source">What was typed.</param>
    /// <param name="end">Where both go on with the same block.</param>
    /// <param name="pageEnd">The same in the page.</param>
    private void Report(Reading source, int end, int pageEnd)
    {
        var (at, pageAt) = _failed;
        if (ReferenceEquals(source, _source.Main) && _source.IsUneven(at))
        {
            return;
        }

        var text = source.Text[..Math.Max(at, end)];
        var page = _page.Written.Text;
        while (at < text.Length && !Letters.IsMeant(text, at))
        {
            at += LengthAt(text, at);
        }

        var start = StartOf(text, at);
        // As many figures and letters before the place as in the source.
        var pageStart = pageAt;
        for (var i = start; i < at && pageStart > 0 && page[pageStart - 1] == text[at - 1 - (i - start)]; i++)
        {
            pageStart--;
        }

        var typed = WordsAt(text, start);
        // Behind the last letter stands another text.
        var place = source.PlaceOf(start < text.Length ? start : start - 1);
        _differences.Add(new Difference(place, typed, WordsAt(page[..Math.Max(pageStart, pageEnd)], pageStart), _isCounted));
        _isCounted = false;
    }

    /// <summary>Of the number or word of which it is a part.</summary>
    private static int StartOf(ReadOnlySpan<char> text, int at)
    {
        var start = Math.Min(at, text.Length);
        if (start > 0 && start < text.Length && text[start - 1] == '[')
        {
            return start - 1;
        }

        while (start > 0 && at < text.Length && char.IsLetterOrDigit(text[at])
            && (char.IsLetterOrDigit(text[start - 1])
                || (text[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        {
            start--;
        }

        return start;
    }

    private static string WordsAt(ReadOnlySpan<char> text, int at)
    {
        var words = new System.Text.StringBuilder();
        for (; at < text.Length && words.Length < LongestWords; at += LengthAt(text, at))
        {
            var letter = text[at];
            if (letter is Mark.Tail or Mark.Title or Mark.Key)
            {
                at += Math.Max(0, text[at..].IndexOf(Mark.End));
                continue;
            }

            if (letter is Mark.Block or Mark.Row or Mark.Cell or Mark.Item or Mark.Ordered or Mark.Quote or Mark.TableCaption)
            {
                if (words.Length > 0)
                {
                    break;
                }

                continue;
            }

            var shown = letter == Mark.Emphasis ? '*' : letter is '\n' or Mark.Break ? ' ' : letter;
            if (shown >= ' ' && !(shown == ' ' && (words.Length == 0 || words[^1] == ' ')))
            {
                words.Append(shown);
            }
        }

        // Of a citation the brackets are left.
        var found = words.Replace("[]", "").ToString().TrimEnd(' ', '.', ',', '[', '(');
        var blank = found.Length < LongestWords - 4 ? -1 : found.LastIndexOf(' ');
        return blank < 0 ? found : found[..blank];
    }

    /// <summary>
    /// Finds the nearest block of the source that the page has too, by its first words; by a few of them only where more are not found,
    /// since neighbours often begin alike.
    /// </summary>
    private bool Resume(Reading source, int end, int pageEnd, out int at, out int pageAt, out bool isSure)
    {
        var text = source.Text[..end];
        var page = _page.Written.Text[..pageEnd];
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        var from = _failed.Page;
        while (from > 0 && !Letters.IsMeant(page, from - 1))
        {
            from--;
        }

        for (var i = NextBlock(page, Math.Max(0, from - 1)); i < page.Length; i = NextBlock(page, i))
        {
            var key = KeyAt(page, i, isPage: true);
            starts.TryAdd(key, i);
            starts.TryAdd(Shortened(key), i);
        }

        var nearest = int.MaxValue;
        (at, pageAt, isSure) = (end, pageEnd, true);
        for (var i = NextBlock(text, _failed.Source, '\n'); i < text.Length && i - _failed.Source < nearest; i = NextBlock(text, i, '\n'))
        {
            if (KeyAt(text, i, isPage: false) is { Length: > 2 } key
                && (starts.TryGetValue(key, out var found) || starts.TryGetValue(Shortened(key), out found))
                && i - _failed.Source + Math.Max(0, found - from) < nearest)
            {
                nearest = i - _failed.Source + Math.Max(0, found - from);
                isSure = KeyAt(page, found, isPage: true) == key;
                // Its number was compared before.
                (at, pageAt) = (i, found + (page[found] == Mark.Ordered && text[i] != Mark.Ordered ? Mark.LengthOfOrdered : 0));
            }
        }

        return nearest < int.MaxValue;
    }

    private static string Shortened(string key) => key.Length <= ShortKey ? key : key[..ShortKey];

    /// <returns>The mark behind which a block, an item or a row begins, or a line that may be one in the page.</returns>
    private static int NextBlock(ReadOnlySpan<char> text, int from, char line = Mark.Block)
    {
        var isFirst = true;
        for (var at = from; at < text.Length; at += LengthAt(text, at))
        {
            if (!isFirst && (text[at] == line || text[at] is Mark.Block or Mark.Row or Mark.Item or Mark.Ordered or Mark.Quote))
            {
                return at;
            }

            isFirst = false;
        }

        return text.Length;
    }

    /// <summary>The first letters and figures, without what the page may show in another way.</summary>
    private static string KeyAt(ReadOnlySpan<char> text, int at, bool isPage)
    {
        Span<char> key = stackalloc char[KeyLength];
        var length = 0;
        for (at += LengthAt(text, at); at < text.Length && length < KeyLength; at += LengthAt(text, at))
        {
            switch (text[at])
            {
                // The nearest mark before a text has its key.
                case Mark.Block or Mark.Row or Mark.Item or Mark.Ordered or Mark.Quote:
                    return key[..length].ToString();
                case Mark.Tail or Mark.Title or Mark.Key or Mark.Optional or Mark.TableCaption or Mark.Note
                    when !isPage && text[at..].IndexOf(Mark.End) is >= 0 and var skipped:
                    at += skipped;
                    break;
                case var letter when char.IsLetterOrDigit(letter):
                    key[length++] = letter;
                    break;
            }
        }

        return key[..length].ToString();
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at) =>
        text[at] == Mark.Ordered ? Mark.LengthOfOrdered : text[at] == Mark.Note ? Mark.LengthOfNote : 1;

    /// <returns>False at a difference, which is then in <see cref="_failed"/>.</returns>
    private bool Run(Reading source, int at, int end, int pageAt, int pageEnd)
    {
        var run = new Walk(this, source.Text[..end], _page.Written.Text[..pageEnd]) { At = at, PageAt = pageAt };
        if (run.IsSame())
        {
            return true;
        }

        _failed = (run.At, run.PageAt);
        return false;
    }

    private ref struct Walk(TextComparison all, ReadOnlySpan<char> source, ReadOnlySpan<char> page)
    {
        private readonly TextComparison _all = all;
        private readonly ReadOnlySpan<char> _source = source;
        private readonly ReadOnlySpan<char> _page = page;

        /// <summary>What stood in each since the last letter.</summary>
        private Between _gap = Between.Block;

        private Between _pageGap = Between.Block;
        private int _cell = -1;
        private int _pageCell = -1;
        private int _image = -1;
        private int _imageEnd;
        private bool _isCitation;
        private bool _isAngleText;

        /// <summary>In the description of an image, and in a text without markup.</summary>
        private bool _isPlain = all._isPlainText;

        public int At { get; set; }

        public int PageAt { get; set; }

        public bool IsSame()
        {
            var before = ' ';
            while (true)
            {
                ReadSource();
                if (_isPlain && IsLeftOutAtEnd())
                {
                    Pass();
                    continue;
                }

                if (!ReadPage())
                {
                    return false;
                }

                var letter = At < _source.Length ? Letters.Folded(_source[At]) : ' ';
                if (_isPlain && IsLeftOut(letter))
                {
                    Pass();
                    continue;
                }

                if (At >= _source.Length || PageAt >= _page.Length)
                {
                    return At >= _source.Length && PageAt >= _page.Length;
                }

                if (letter != PageLetter() || (_page[PageAt] == Mark.Emphasis && IsBesideFigure())
                    || !AreAlikeBetween(before, letter))
                {
                    return false;
                }

                before = letter;
                (_gap, _pageGap) = (Between.Nothing, Between.Nothing);
                At++;
                PageAt++;
                if (PassWords())
                {
                    before = _source[At - 1];
                }
            }
        }

        /// <summary>Words that both have, up to a letter: most of a text, at once.</summary>
        private bool PassWords()
        {
            var rest = _source[At..];
            var length = rest.IndexOfAnyExcept(InWords) is >= 0 and var other ? other : rest.Length;
            length = rest[..length].CommonPrefixLength(_page[PageAt..]);
            while (length > 0 && rest[length - 1] == ' ')
            {
                length--;
            }

            At += length;
            PageAt += length;
            return length > 0;
        }

        /// <summary>True for a mark that the description of an image does not have.</summary>
        private readonly bool IsLeftOut(char mark) =>
            mark is '*' or '^' or '~' && (PageAt >= _page.Length || mark != Letters.Folded(_page[PageAt]));

        /// <summary>True for one at the end of the description.</summary>
        private readonly bool IsLeftOutAtEnd()
        {
            if (At >= _source.Length || Letters.Folded(_source[At]) is not ('*' or '^' or '~'))
            {
                return false;
            }

            var at = PageAt;
            while (at < _page.Length && !Letters.IsMeant(_page, at) && _page[at] != Mark.LinkEnd)
            {
                at += LengthAt(_page, at);
            }

            return at < _page.Length && _page[at] == Mark.LinkEnd;
        }

        private char PageLetter()
        {
            var letter = Letters.Folded(_page[PageAt]);
            if (!_isPlain || letter == _source[At] || Letters.Raised.IndexOf(letter, StringComparison.Ordinal) is not (>= 0 and var raised))
            {
                return letter;
            }

            var isBehindRaised = PageAt > 0 && Letters.Raised.Contains(_page[PageAt - 1], StringComparison.Ordinal);
            _pageGap |= isBehindRaised ? Between.Nothing : Between.Something;
            return Letters.Level[raised];
        }

        /// <summary>Two figures are one number or two, and what is in a block or cell of the source is in one of the page.</summary>
        private readonly bool AreAlikeBetween(char before, char letter)
        {
            if (QuantityTokens.IsDigit(before) && QuantityTokens.IsDigit(letter)
                && (_gap == Between.Nothing) != (_pageGap == Between.Nothing))
            {
                return false;
            }

            return _all._isPlainText || !((_gap & Between.Block) != 0 && (_pageGap & (Between.Block | Between.Line)) == 0)
                && !((_pageGap & Between.Block) != 0 && (_gap & (Between.Block | Between.Line)) == 0)
                && (_cell < 0 || _pageCell < 0 || _cell == _pageCell);
        }

        /// <summary>
        /// A star is text with a figure on its outer side, or between a letter and a figure; two of them between a figure and a letter mark
        /// words, as in <c>**5**th</c>.
        /// </summary>
        private readonly bool IsBesideFigure()
        {
            var (before, behind) = (PageAt - 1, PageAt + 1);
            while (before >= 0 && _page[before] == Mark.Emphasis)
            {
                before--;
            }

            while (behind < _page.Length && _page[behind] == Mark.Emphasis)
            {
                behind++;
            }

            var (left, right) = (IsText(before) ? _page[before] : ' ', behind < _page.Length ? _page[behind] : ' ');
            return char.IsAsciiDigit(right) ? char.IsLetterOrDigit(left)
                : behind - before == 2 && char.IsAsciiDigit(left) && char.IsLetter(right);
        }

        /// <summary>False for what stands behind a mark and belongs to it, as the number of an item.</summary>
        private readonly bool IsText(int at) => at >= 0
            && !(at >= Mark.LengthOfOrdered - 1 && _page[at - Mark.LengthOfOrdered + 1] == Mark.Ordered)
            && !(at >= Mark.LengthOfNote - 1 && _page[at - Mark.LengthOfNote + 1] == Mark.Note);

        private void ReadSource()
        {
            while (At < _source.Length && !Letters.IsMeant(_source, At))
            {
                var sign = _source[At];
                switch (sign)
                {
                    case Mark.Citation or Mark.Title when _all._isPlainText:
                        At = EndOfTitle(At) + 1;
                        _gap |= Between.Something;
                        break;
                    case Mark.Tail or Mark.Note or Mark.TableCaption or Mark.Optional or Mark.Item or Mark.Ordered or Mark.Quote
                        when _all._isPlainText:
                        Choose(true);
                        break;
                    case Mark.Angle when _all._isPlainText:
                        At += 2;
                        _gap |= Between.Something;
                        break;
                    case Mark.Item or Mark.Ordered or Mark.Quote:
                        ReadMarker(sign);
                        break;
                    case Mark.Block or Mark.Row or Mark.Cell:
                        _gap |= Between.Block;
                        _cell = sign == Mark.Row ? -1 : sign == Mark.Cell ? _cell + 1 : _cell;
                        At++;
                        break;
                    case Mark.Tail:
                        _imageEnd = At;
                        Choose(Take(Mark.LinkEnd));
                        break;
                    case Mark.Citation:
                        _isCitation = Take(Mark.Citation);
                        Pass();
                        break;
                    case Mark.Key:
                        Choose(_isCitation);
                        break;
                    case Mark.Note:
                        Choose(TakeNote() || (_isPlain && !_all._isPlainText));
                        break;
                    case Mark.Image:
                        (_image, _isPlain) = (At + 1, true);
                        Take(Mark.Image);
                        Pass();
                        break;
                    case Mark.Title:
                        ReadTitle();
                        break;
                    case Mark.TableCaption:
                        Choose(Take(Mark.TableCaption));
                        break;
                    case Mark.Optional:
                        Choose(!IsOnPage());
                        break;
                    case Mark.Angle:
                        _isAngleText = _source[At + 1] == '<' ? NextIs('<') : _isAngleText;
                        At += _isAngleText ? 1 : 2;
                        _gap |= Between.Something;
                        break;
                    default:
                        _gap |= sign is '\n' or '|' ? Between.Something | Between.Line : Between.Something;
                        At++;
                        break;
                }
            }
        }

        /// <returns>False at something that the source does not have.</returns>
        private bool ReadPage()
        {
            while (PageAt < _page.Length && !Letters.IsMeant(_page, PageAt))
            {
                // A mark at the end of an image's description belongs to it.
                if (_isPlain && _page[PageAt] == Mark.LinkEnd && At < _source.Length && IsLeftOut(Letters.Folded(_source[At])))
                {
                    return true;
                }

                if (_page[PageAt] is Mark.Ordered or Mark.Citation or Mark.Note or Mark.Caption)
                {
                    return false;
                }

                PageAt = PassInPage(PageAt, ref _pageGap, ref _pageCell);
            }

            return true;
        }

        private readonly int PassInPage(int at, ref Between gap, ref int cell)
        {
            var sign = _page[at];
            var isBlock = sign is Mark.Block or Mark.Row or Mark.Cell or Mark.Item or Mark.Ordered or Mark.Quote or Mark.TableCaption;
            gap |= isBlock ? Between.Block | Between.Something
                : sign is '|' or Mark.Break ? Between.Line | Between.Something
                : Between.Something;
            cell = sign == Mark.Row ? -1 : sign == Mark.Cell ? cell + 1 : cell;
            return at + LengthAt(_page, at);
        }

        private void Pass()
        {
            _gap |= Between.Something;
            At++;
        }

        /// <summary>Goes into what stands between two marks, or behind it.</summary>
        private void Choose(bool isUnderstood)
        {
            _gap |= Between.Something;
            At = isUnderstood ? EndOf(At) + 1 : At + LengthAt(_source, At);
        }

        private readonly int EndOf(int at)
        {
            var length = _source[at..].IndexOf(Mark.End);
            return length < 0 ? _source.Length - 1 : at + length;
        }

        /// <summary>Takes the page behind a mark, if it is the next thing there.</summary>
        private bool Take(char mark)
        {
            var (gap, cell) = (_pageGap, _pageCell);
            for (var at = PageAt; at < _page.Length && !Letters.IsMeant(_page, at);)
            {
                var sign = _page[at];
                var isTaken = sign == mark;
                // An image without words has no letter before the caption of the next one.
                if (!isTaken && (sign is Mark.Ordered or Mark.Citation or Mark.Note or Mark.Caption or Mark.Item
                    || (sign == Mark.Image && mark == Mark.Caption)))
                {
                    return false;
                }

                at = PassInPage(at, ref gap, ref cell);
                if (isTaken)
                {
                    (PageAt, _pageGap, _pageCell) = (at, gap | Between.Something, cell);
                    return true;
                }
            }

            return false;
        }

        private readonly bool NextIs(char sign)
        {
            for (var at = PageAt; at < _page.Length; at += LengthAt(_page, at))
            {
                if (Letters.IsMeant(_page, at))
                {
                    return _page[at] == sign;
                }
            }

            return false;
        }

        private bool TakeNote()
        {
            if (!Take(Mark.Note))
            {
                return false;
            }

            var name = _source[(At + Mark.LengthOfNote + 1)..EndOf(At)].ToString();
            var number = _page[PageAt - 1] - Mark.First;
            if (_all._notes.TryAdd(number, name))
            {
                return true;
            }

            return _all._notes[number].Equals(name, StringComparison.OrdinalIgnoreCase);
        }

        private void ReadMarker(char mark)
        {
            _gap |= Between.Block;
            var start = At;
            var from = PageAt;
            At += LengthAt(_source, At);
            if (!Take(mark))
            {
                TakeSign();
                return;
            }

            if (mark == Mark.Ordered && !IsCounted(Ordinal.At(_source, start), Ordinal.At(_page, PageAt - Mark.LengthOfOrdered)))
            {
                // The number is compared, and differs.
                PageAt = from;
                return;
            }

            At = EndOf(At) + 1;
        }

        /// <summary>The sign may be text of the page, which says the same without a new block.</summary>
        private void TakeSign()
        {
            var (at, end) = (PageAt, EndOf(At));
            while (at < _page.Length && !Letters.IsMeant(_page, at) && _page[at] is not (Mark.Ordered or Mark.Item))
            {
                at = PassInPage(at, ref _pageGap, ref _pageCell);
            }

            PageAt = at;
            if (!_page[at..].StartsWith(_source[At..end]))
            {
                return;
            }

            PageAt += end - At;
            At = end + 1;
            At += At < _source.Length && _source[At] == Mark.Block ? 1 : 0;
            _gap = Between.Line | Between.Something;
        }

        /// <summary>True for a list that counts up by one, or has the same number everywhere.</summary>
        private readonly bool IsCounted(Ordinal typed, Ordinal shown)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_all._counts, shown.List, out var isKnown);
            if (!isKnown)
            {
                count = (typed.Number, typed.Number == shown.Number, false, false);
            }

            count.AreAlike &= typed.Number == count.First;
            count.IsRepeated |= count.AreAlike && typed.Number != shown.Number;
            if (count.AreAlike || (typed.Number == shown.Number && !count.IsRepeated) || count.IsReported)
            {
                return true;
            }

            (_all._isCounted, count.IsReported) = (true, true);
            return false;
        }

        /// <summary>The caption of an image is its title, or its description again.</summary>
        private void ReadTitle()
        {
            _imageEnd = _imageEnd > _image ? _imageEnd : At;
            _isPlain = false;
            var (title, titleEnd) = (At + 1, EndOfTitle(At));
            At = titleEnd + 1;
            _gap |= Between.Something;
            if (_image < 0 || !Take(Mark.Caption))
            {
                return;
            }

            var length = _page[PageAt..].IndexOf(Mark.End);
            var captionEnd = length < 0 ? _page.Length : PageAt + length;
            var (from, to) = title < titleEnd ? (title, titleEnd) : (_image, _imageEnd);
            var caption = new Walk(_all, _source[..to], _page[..captionEnd]) { At = from, PageAt = PageAt };
            if (!caption.IsSame())
            {
                // The page goes on where it differs, so that the difference is found again.
                (At, PageAt) = (caption.At, caption.PageAt);
                return;
            }

            (PageAt, _pageGap) = (captionEnd + 1, Between.Block);
        }

        /// <summary>A title can have citations, which have marks of their own.</summary>
        private readonly int EndOfTitle(int at)
        {
            var depth = 0;
            for (; at < _source.Length; at++)
            {
                depth += _source[at] is Mark.Title or Mark.Citation or Mark.Key or Mark.Note or Mark.Tail or Mark.Optional ? 1
                    : _source[at] == Mark.End ? -1 : 0;
                if (depth == 0)
                {
                    return at;
                }
            }

            return _source.Length - 1;
        }

        /// <summary>The signs before the first letter of a line of marks: "note" behind <c>:::</c> begins no text.</summary>
        private readonly bool AreAlikeBefore(int at, int pageAt)
        {
            for (at--; at > At; at--)
            {
                if (char.IsWhiteSpace(_source[at]))
                {
                    continue;
                }

                for (pageAt--; pageAt >= 0 && _page[pageAt] <= ' ';)
                {
                    pageAt--;
                }

                if (pageAt < 0 || _page[pageAt] != _source[at])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>True if the page shows a line or a tag as it was typed.</summary>
        private readonly bool IsOnPage()
        {
            var (at, pageAt, end) = (At + 1, PageAt, EndOf(At));
            var isAny = false;
            while (true)
            {
                while (at < end && !Letters.IsMeant(_source, at))
                {
                    at++;
                }

                while (pageAt < _page.Length && !Letters.IsMeant(_page, pageAt))
                {
                    pageAt += LengthAt(_page, pageAt);
                }

                if (at >= end)
                {
                    return isAny;
                }

                if (pageAt >= _page.Length || Letters.Folded(_source[at]) != Letters.Folded(_page[pageAt])
                    || !(isAny || AreAlikeBefore(at, pageAt)))
                {
                    return false;
                }

                isAny = true;
                at++;
                pageAt++;
            }
        }
    }
}
