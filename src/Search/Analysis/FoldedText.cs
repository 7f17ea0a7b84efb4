namespace Attest.Search.Analysis;

/// <summary>A text as letters and digits without marks, <c>' - . ,</c> and blanks, each with its offset in the text.</summary>
internal sealed class FoldedText
{
    private char[] _characters = new char[1024];
    private int[] _places = new int[1024];

    public int Length { get; private set; }

    public char this[int index] => index < Length ? _characters[index] : ' ';

    public bool IsWord(int index) => index >= 0 && index < Length && IsWordCharacter(_characters[index]);

    public bool IsDigit(int index) => index >= 0 && index < Length && char.IsAsciiDigit(_characters[index]);

    public int PlaceOf(int index) => _places[index];

    public void Fold(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        Length = 0;
        var isBehindGreek = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                var folded = FoldTable.Of(c);
                if (isBehindGreek && folded != '\0')
                {
                    Add('-', i);
                }

                isBehindGreek = false;
                Add(folded != '\0' ? folded : FoldTable.Punctuation(c), i);
            }
            else if (!FoldTable.Vanishes(c))
            {
                isBehindGreek = FoldOther(text, i, isBehindGreek);
            }
        }
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or >= '\u0080';

    /// <returns>True if a Greek letter was written.</returns>
    private bool FoldOther(ReadOnlySpan<char> text, int place, bool isBehindGreek)
    {
        var c = text[place];
        var punctuation = FoldTable.Punctuation(c);
        var isMicro = c is '\u00b5' or '\u03bc' && IsUnit(text[(place + 1)..], c == '\u00b5');
        var name = isMicro ? null : c == '\u00b5' ? "mu" : FoldTable.NameOfGreek(c);
        var letter = isMicro ? 'u' : punctuation != ' ' || name is not null ? '\0' : FoldTable.Of(c);
        // A Greek letter is a word of its own, joined to its neighbours as if by a hyphen.
        if ((letter != '\0' || name is not null) && (isBehindGreek || (name is not null && IsWord(Length - 1))))
        {
            Add('-', place);
        }

        if ((name ?? FoldTable.Letters(c)) is { } letters)
        {
            foreach (var each in letters)
            {
                Add(each, place);
            }
        }
        else
        {
            Add(letter != '\0' ? letter : punctuation, place);
        }

        return name is not null;
    }

    /// <summary>
    /// True for a unit: after the micro sign any letter from a to z; after the Greek mu, which also begins "μ-opioid", only g, l, m and
    /// kat.
    /// </summary>
    private static bool IsUnit(ReadOnlySpan<char> rest, bool isMicroSign)
    {
        Span<char> next = stackalloc char[3];
        var count = 0;
        for (var i = 0; i < rest.Length && count < next.Length; i++)
        {
            if (!FoldTable.Vanishes(rest[i]))
            {
                next[count++] = FoldTable.Letters(rest[i])?[0] ?? FoldTable.Of(rest[i]);
            }
        }

        return count > 0 && (isMicroSign ? char.IsAsciiLetterLower(next[0]) : next[0] is 'g' or 'l' or 'm' || next is "kat");
    }

    private void Add(char c, int place)
    {
        if (Length == _characters.Length)
        {
            Reserve(Length * 2);
        }

        _characters[Length] = c;
        _places[Length++] = place;
    }

    private void Reserve(int length)
    {
        if (_characters.Length < length)
        {
            Array.Resize(ref _characters, length);
            Array.Resize(ref _places, length);
        }
    }
}
