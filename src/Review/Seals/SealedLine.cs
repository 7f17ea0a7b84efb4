namespace Attest.Review.Seals;

/// <summary>A line of a sealed text.</summary>
/// <param name="Depth">Its level of nesting.</param>
/// <param name="Item">What stands before the text, such as <c>heading 2</c>.</param>
/// <param name="Text">What stands between the quotation marks; null without any.</param>
internal sealed record SealedLine(int Depth, string Item, string? Text)
{
    public static IEnumerable<SealedLine> Of(SealedText sealedText) =>
        sealedText.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Of);

    private static SealedLine Of(string line)
    {
        var depth = line.Length - line.TrimStart(' ').Length;
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        return quote < 0 ? new(depth, line[depth..], null) : new(depth, line[depth..quote].TrimEnd(), line[(quote + 1)..^1]);
    }
}
