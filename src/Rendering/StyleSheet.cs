using System.Text;

namespace Attest.Rendering;

/// <summary>The stylesheet of a site, joined from those of <c>theme/styles</c>, <c>theme/Components</c> and <c>theme/Pages</c>.</summary>
internal static class StyleSheet
{
    /// <summary>Sets the order of the layers, so that the order of the other files does not matter.</summary>
    private const string First = "styles/layers.css";

    /// <summary>Without comments, indentation and line ends, since every reader waits for the bytes.</summary>
    public static byte[] Join(IReadOnlyDictionary<string, string> files) => Encoding.UTF8.GetBytes(string.Concat(
        files.Keys.Order(StringComparer.Ordinal).OrderBy(name => name != First)
            .SelectMany(name => WithoutComments(files[name]).Split('\n', StringSplitOptions.TrimEntries))
            .Where(line => line.Length > 0)
            // A line end inside a selector or a value is a blank.
            .Select(line => line[^1] is '{' or '}' or ';' or ',' ? line : line + ' ')));

    private static string WithoutComments(string css)
    {
        var text = new StringBuilder(css.Length);
        var rest = css.AsSpan();
        for (var start = rest.IndexOf("/*"); start >= 0; start = rest.IndexOf("/*"))
        {
            text.Append(rest[..start]);
            rest = rest[start..];
            var end = rest.IndexOf("*/");
            rest = end < 0 ? [] : rest[(end + 2)..];
        }

        return text.Append(rest).ToString();
    }
}
