using System.Buffers;
using System.Globalization;

namespace Attest.Markdown.Dialect;

/// <summary>Which stars of a text are signs, and no marks of emphasis. The text is read once.</summary>
internal sealed class SignStars
{
    private static readonly SearchValues<char> EndsOfAddress = SearchValues.Create(" \t\n\r<>])");

    private readonly HashSet<int> _starts = [];
    private readonly string _text;
    private readonly int _end;
    private int _next;

    /// <summary>The lengths of runs of backticks that have no partner behind.</summary>
    private ulong _alone;

    /// <param name="end">Of the text, which goes on to there.</param>
    public SignStars(string text, int start, int end)
    {
        (_text, _next, _end) = (text, start, end);
        var open = new Stack<int>();
        var hasLongRun = false;
        for (var at = start; at <= end;)
        {
            switch (text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = BehindCode(at);
                    break;
                case '*':
                    var behind = BehindRun(at);
                    hasLongRun |= behind - at > 2;
                    Judge(at, behind, open);
                    at = behind;
                    break;
                case ']' when At(at + 1) == '(':
                    at = BehindAddress(at + 2);
                    break;
                case '<' or ':':
                    at = BehindAddress(at + 1);
                    break;
                default:
                    at++;
                    break;
            }
        }

        if (!hasLongRun)
        {
            _starts.UnionWith(open);
        }
        else
        {
            // One of three stars may be the partner of a single one.
            _starts.IntersectWith(_starts.Where(at => IsSign(at, BehindRun(at))).ToList());
        }
    }

    /// <summary>True for the text of which this is, and for a place in it that was not asked for before.</summary>
    public bool Covers(string text, int at)
    {
        var covers = ReferenceEquals(text, _text) && at >= _next && at <= _end;
        _next = at + 1;
        return covers;
    }

    /// <param name="at">Where a run of stars begins.</param>
    public bool Contains(int at) => _starts.Contains(at);

    private void Judge(int at, int behind, Stack<int> open)
    {
        if (IsSign(at, behind))
        {
            _starts.Add(at);
        }
        else if (behind - at == 1)
        {
            var (before, after) = (At(at - 1), At(behind));
            var canOpen = !IsBlank(after) && (!IsPunctuation(after) || IsBlank(before) || IsPunctuation(before));
            var canClose = !IsBlank(before) && (!IsPunctuation(before) || IsBlank(after) || IsPunctuation(after));
            if (canClose && open.Count > 0)
            {
                open.Pop();
            }
            else if (canOpen)
            {
                open.Push(at);
            }
            else
            {
                _starts.Add(at);
            }
        }
    }

    /// <summary>Two of them between a digit and a letter mark words: <c>40**mg**</c>, <c>**40**mg</c>.</summary>
    private bool IsSign(int at, int behind)
    {
        var (before, after) = (BeforeOf(at), At(behind));
        return char.IsNumber(after) ? char.IsLetterOrDigit(before) || char.IsNumber(before) || before is ')' or ']'
            : behind - at == 1 && char.IsNumber(before) && char.IsLetter(after);
    }

    /// <summary>Of a power, as in <c>10^9^*2</c>, its last digit.</summary>
    private char BeforeOf(int at)
    {
        var before = At(at - 1);
        return before is '^' or '~' && char.IsNumber(At(at - 2)) ? At(at - 2) : before;
    }

    private char At(int at) => at >= 0 && at <= _end ? _text[at] : ' ';

    private int BehindRun(int at)
    {
        var length = _text.AsSpan(at, _end + 1 - at).IndexOfAnyExcept(_text[at]);
        return length < 0 ? _end + 1 : at + length;
    }

    private int BehindCode(int at)
    {
        var behind = BehindRun(at);
        var length = behind - at;
        if (length >= sizeof(ulong) * 8 || (_alone & (1ul << length)) != 0)
        {
            return behind;
        }

        for (var i = behind; i <= _end && _text.AsSpan(i, _end + 1 - i).IndexOf('`') is >= 0 and var next;)
        {
            var close = i + next;
            i = BehindRun(close);
            if (i - close == length)
            {
                return i;
            }
        }

        _alone |= 1ul << length;
        return behind;
    }

    /// <summary>Of a link, in angle brackets or alone. Signs at its end are text, as on GitHub.</summary>
    private int BehindAddress(int at)
    {
        var opening = _text[at - 1];
        var length = at > _end ? -1 : _text.AsSpan(at, _end + 1 - at).IndexOfAny(EndsOfAddress);
        var end = length < 0 ? _end + 1 : at + length;
        if ((opening == '<' && At(end) != '>') || (opening == ':' && !_text.AsSpan(at).StartsWith("//", StringComparison.Ordinal)))
        {
            return at;
        }

        while (end > at && !(char.IsLetterOrDigit(_text[end - 1]) || _text[end - 1] == '/'))
        {
            end--;
        }

        return end;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    /// <summary>As in CommonMark, where signs are punctuation too.</summary>
    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;
}
