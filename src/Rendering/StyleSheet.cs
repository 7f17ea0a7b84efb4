using System.Text;

namespace Attest.Rendering;

/// <summary>The one stylesheet of a site, joined from the small ones of <c>theme/styles</c>, <c>theme/Components</c> and <c>theme/Pages</c>.</summary>
internal static class StyleSheet
{
    /// <summary>Names the layers, so that it decides what overrides what; the order of the other files means nothing.</summary>
    private const string First = "styles/layers.css";

    /// <param name="files">Texts by the names of the resources, which begin with <c>styles/</c>.</param>
    public static byte[] Join(IReadOnlyDictionary<string, string> files)
    {
        var joined = new StringBuilder();
        foreach (var name in files.Keys.Order(StringComparer.Ordinal).OrderBy(name => name != First))
        {
            Append(joined, files[name]);
        }

        return Encoding.UTF8.GetBytes(joined.ToString());
    }

    /// <summary>Every reader waits for the bytes: comments, indentation and line ends are for those who work on the theme.</summary>
    private static void Append(StringBuilder joined, string css)
    {
        foreach (var line in WithoutComments(css).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A selector or a value that goes on in the next line keeps the blank that the line end was.
            joined.Append(line[^1] is '{' or '}' or ';' or ',' ? line : line + ' ');
        }
    }

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
