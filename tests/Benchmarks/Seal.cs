using System.Security.Cryptography;
using System.Text;

namespace Attest.Benchmarks;

/// <summary>The seal of an article's approval, by the recipe <c>attest-1</c> of <c>src/Review/README.md</c>.</summary>
public static class Seal
{
    /// <summary>What stands for the seal until the text is complete; as long as any seal.</summary>
    public static readonly string Placeholder = "attest-1:sha256:" + new string('0', 64);

    /// <summary>Puts the seal in the place of <see cref="Placeholder"/>.</summary>
    /// <param name="article">The whole file, without trailing blanks in any line.</param>
    /// <param name="title">Its question.</param>
    /// <param name="works">All works that it cites.</param>
    public static void Apply(StringBuilder article, string title, IEnumerable<Work> works)
    {
        var text = article.ToString();
        var summary = text[(text.IndexOf("summary: ", StringComparison.Ordinal) + "summary: ".Length)..];
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..];
        var lines = works.Select(work => Line("work", $"{work.Key}\ndoi:{work.Doi}")).Order(StringComparer.Ordinal);
        var content = "attest-1\n" + Line("title", title) + Line("summary", summary[..summary.IndexOf('\n', StringComparison.Ordinal)])
            + Line("body", body.Trim('\n')) + string.Concat(lines);
        article.Replace(Placeholder, "attest-1:sha256:" + Hash(content));
    }

    private static string Line(string name, string value) => $"{name} {Hash(value)}\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
