namespace Attest.Tests.Citations;

/// <summary>Blocks of fields, each ended by a line <c>=&gt; the reference as printed</c>.</summary>
internal static class VancouverCases
{
    public static IEnumerable<TheoryDataRow<string, string>> Read(string blocks)
    {
        var fields = new List<string>();
        foreach (var line in blocks.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("=>", StringComparison.Ordinal))
            {
                yield return new(string.Join('\n', fields), line[2..].Trim());
                fields.Clear();
            }
            else if (line.Length > 0)
            {
                fields.Add(line);
            }
        }
    }
}
