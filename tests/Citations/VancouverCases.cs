namespace Attest.Tests.Citations;

/// <summary>
/// Blocks with an empty line between them: fields, then <c>=&gt; the reference as printed</c>, which may continue on the lines below.
/// </summary>
internal static class VancouverCases
{
    public static IEnumerable<TheoryDataRow<string, string>> Read(string blocks)
    {
        foreach (var block in blocks.ReplaceLineEndings("\n").Trim().Split("\n\n"))
        {
            var lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var fields = lines.TakeWhile(line => !line.StartsWith("=>", StringComparison.Ordinal)).ToList();
            yield return new(string.Join('\n', fields), string.Join(' ', lines.Skip(fields.Count))[2..].Trim());
        }
    }
}
