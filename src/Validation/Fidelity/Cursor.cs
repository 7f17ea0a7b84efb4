namespace Attest.Validation.Fidelity;

/// <summary>A place in a line, with its column: a tab goes to the next multiple of four.</summary>
internal struct Cursor(string text, int start, int end)
{
    public int At { get; private set; } = start;

    public int Column { get; private set; }

    public readonly bool IsAtEnd => At >= end;

    public readonly char Sign => text[At];

    public readonly ReadOnlySpan<char> Rest => text.AsSpan(At, end - At);

    public void SkipBlanks()
    {
        while (At < end && text[At] is ' ' or '\t')
        {
            Skip(1);
        }
    }

    public void Skip(int count)
    {
        for (; count > 0 && At < end; count--)
        {
            Column += text[At++] == '\t' ? 4 - (Column % 4) : 1;
        }
    }

    /// <summary>With the blank behind it. What follows is as far to the left as without the quotation.</summary>
    public void SkipQuote()
    {
        Skip(1);
        if (At < end && text[At] == ' ')
        {
            Skip(1);
        }
    }
}
