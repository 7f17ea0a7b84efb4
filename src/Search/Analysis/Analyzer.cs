using System.Buffers;
using System.Collections.Concurrent;

namespace Attest.Search.Analysis;

/// <summary>An occurrence of a word, with its offsets in the text.</summary>
/// <param name="IsJoined">True for a word beside its own parts.</param>
internal readonly record struct Token(Word Word, int Position, int Start, int End, bool IsJoined);

internal interface ITokenSink
{
    void Take(in Token token);
}

/// <summary>Divides texts into tokens as README.md describes. One for each thread.</summary>
internal sealed class Analyzer(Lexicon lexicon)
{
    private const int MostJoined = 3;
    private const int LongestJoined = 24;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789.");

    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _words = lexicon.Lookup;
    private readonly FoldedText _text = new();
    private readonly char[] _word = new char[Lexicon.LongestWord + 3];
    private readonly char[] _joined = new char[LongestJoined];
    private int _length;
    private bool? _hasLowerCase;

    /// <param name="isLabel">A name: a stop word in capitals is an abbreviation even without lower-case letters.</param>
    /// <returns>The number of positions, also of words without a token.</returns>
    public int Read(ReadOnlySpan<char> text, ITokenSink sink, bool isLabel = false)
    {
        _text.Fold(text);
        _hasLowerCase = isLabel ? true : null;
        var position = 0;
        for (var at = NextWord(0); at < _text.Length; at = NextWord(at))
        {
            at = ReadChain(text, at, ref position, sink);
        }

        return position;
    }

    private int NextWord(int at)
    {
        while (at < _text.Length && !_text.IsWord(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads a word and those joined to it, and then all of them as one.</summary>
    private int ReadChain(ReadOnlySpan<char> text, int at, ref int position, ITokenSink sink)
    {
        var first = position;
        var start = _text.PlaceOf(at);
        var length = 0;
        while (true)
        {
            var from = at;
            at = ReadWord(at, out var last);
            var end = _text.PlaceOf(last) + 1;
            Emit(text, new Token(Find(_word.AsSpan(0, _length)), position++, _text.PlaceOf(from), end, false), sink);
            if (length + _length <= LongestJoined)
            {
                _word.AsSpan(0, _length).CopyTo(_joined.AsSpan(length));
            }

            length += _length;
            if (_text[at] == '-' && _text.IsWord(at + 1))
            {
                at++;
                continue;
            }

            if (position - first is > 1 and <= MostJoined && length <= LongestJoined && HasLetter(_joined.AsSpan(0, length)))
            {
                sink.Take(new Token(Find(_joined.AsSpan(0, length)), first, start, end, true));
            }

            return at;
        }
    }

    /// <returns>The place behind the word and an <c>'s</c> that ends it.</returns>
    private int ReadWord(int at, out int last)
    {
        _length = 0;
        last = at;
        for (; at < _text.Length; at++)
        {
            if (_text.IsWord(at))
            {
                Append(_text[at]);
                last = at;
            }
            else if (_text[at] == '\'' && _text.IsWord(at + 1) && _text.IsWord(at - 1))
            {
                if (_text[at + 1] == 's' && !_text.IsWord(at + 2))
                {
                    at += 2;
                    break;
                }
            }
            else if (_text[at] == '.' && _text.IsDigit(at - 1) && _text.IsDigit(at + 1))
            {
                Append('.');
            }
            else if (!IsThousandsComma(at))
            {
                break;
            }
        }

        WriteMicrogram();
        return at;
    }

    private bool IsThousandsComma(int at) => _text[at] == ',' && _text.IsDigit(at - 1)
        && _text.IsDigit(at + 1) && _text.IsDigit(at + 2) && _text.IsDigit(at + 3) && !_text.IsDigit(at + 4);

    private void Append(char c)
    {
        // Longer words are read to their end, and cut.
        if (_length < Lexicon.LongestWord)
        {
            _word[_length++] = c;
        }
    }

    /// <summary>Micrograms, alone or behind a number, become <c>mcg</c>.</summary>
    private void WriteMicrogram()
    {
        if (_word.AsSpan(0, _length) is [.. var number, 'u', 'g'] && !HasLetter(number))
        {
            "mcg".CopyTo(_word.AsSpan(_length - 2));
            _length++;
        }
    }

    private Word Find(ReadOnlySpan<char> surface) => lexicon.Find(_words, surface);

    private void Emit(ReadOnlySpan<char> text, in Token token, ITokenSink sink)
    {
        if (token.Word.IsStop && !IsMeant(text, token))
        {
            return;
        }

        sink.Take(token);
        var surface = _word.AsSpan(0, _length);
        if (surface.Contains('.') && HasLetter(surface))
        {
            Span<char> whole = stackalloc char[_length];
            var length = 0;
            foreach (var c in surface)
            {
                if (c != '.')
                {
                    whole[length++] = c;
                }
            }

            sink.Take(token with { Word = Find(whole[..length]), IsJoined = true });
        }
    }

    /// <summary>A stop word in capitals is an abbreviation, unless everything is in capitals.</summary>
    private bool IsMeant(ReadOnlySpan<char> text, in Token token)
    {
        var word = text[token.Start..token.End];
        if (token.Word.Surface.Length < 2 || word.ContainsAnyInRange('a', 'z') || HasLowerCase(word))
        {
            return false;
        }

        return _hasLowerCase ??= HasLowerCase(text);
    }

    private static bool HasLowerCase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> word) => word.ContainsAnyExcept(Numerals);
}
