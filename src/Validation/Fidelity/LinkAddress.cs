namespace Attest.Validation.Fidelity;

/// <summary>What stands behind the label of a line <c>[label]: address "title"</c>.</summary>
internal static class LinkAddress
{
    /// <summary>True if a parser takes the line, whatever is meant.</summary>
    public static bool IsDefined(ReadOnlySpan<char> target)
    {
        var title = target[EndIn(target)..].Trim();
        return !target.IsEmpty && (title.IsEmpty || title is ['"', .., '"'] or ['\'', .., '\''] or ['(', .., ')']);
    }

    /// <summary>Only a title: a line such as <c>[//]: # (words)</c> is a remark that no page shows, and there may be several.</summary>
    public static bool IsOfRemark(ReadOnlySpan<char> target) =>
        EndIn(target) is var end && target[..end] is "#" or "<>" or "<#>" && !target[end..].IsWhiteSpace();

    /// <summary>A scheme, a path or the name of a file: not <c>5.5</c>, <c>mg/L</c> or <c>.5</c>.</summary>
    public static bool IsIn(ReadOnlySpan<char> target)
    {
        target = target.Trim();
        target = target[..EndIn(target)];
        target = target is ['<', .. var inner, '>'] ? inner.Trim() : target;
        if (target is ['#', _, ..] or ['.', '/', ..] or ['.', '.', '/', ..])
        {
            return true;
        }

        var dot = target.LastIndexOf('.');
        var isFile = dot >= 0 && dot + 1 < target.Length && char.IsLetter(target[dot + 1]);
        return (target is ['/', var first, ..] && char.IsLetter(first))
            || (target is [var letter, ..] && char.IsLetter(letter) && (isFile || target.ContainsAny(":#")));
    }

    /// <summary>Between angle brackets an address may have blanks.</summary>
    public static int EndIn(ReadOnlySpan<char> target)
    {
        var end = target is ['<', ..] && target.IndexOf('>') is > 0 and var close ? close + 1 : target.IndexOfAny(' ', '\t');
        return end < 0 ? target.Length : end;
    }
}
