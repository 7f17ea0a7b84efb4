using System.Text;

namespace Attest.Benchmarks;

/// <summary>Writes a whole knowledge base. Memory does not grow with the number of articles.</summary>
public static class Corpus
{
    // Without a byte order mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <paramref name="count"/> articles and the other files into <paramref name="folder"/>.</summary>
    /// <exception cref="IOException">A file or folder cannot be written.</exception>
    public static ArticleSizes Write(string folder, int count)
    {
        foreach (var (path, text) in SiteFiles.All())
        {
            WriteSiteFile(Path.Combine(folder, path), text);
        }

        foreach (var specialty in Specialty.All)
        {
            Directory.CreateDirectory(ArticleFolder(folder, specialty));
        }

        return WriteArticles(folder, count);
    }

    /// <summary>Writes one article anew, with a sentence more at its end.</summary>
    public static void Revise(string folder, int number, string addition)
    {
        var topic = Topic.Of(number);
        var text = new StringBuilder();
        ArticleWriter.Write(text, topic, addition);
        File.WriteAllBytes(Path.Combine(ArticleFolder(folder, topic.Specialty), topic.Slug + ".md"), Utf8.GetBytes(text.ToString()));
    }

    private static ArticleSizes WriteArticles(string folder, int count)
    {
        var total = ArticleSizes.None;
        var gate = new Lock();
        try
        {
            Parallel.For(
                1L,
                count + 1L,
                () => (Text: new StringBuilder(), Sizes: ArticleSizes.None),
                (number, _, local) => (local.Text, local.Sizes.Add(WriteArticle(folder, (int)number, local.Text))),
                local =>
                {
                    lock (gate)
                    {
                        total = total.Merge(local.Sizes);
                    }
                });
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            // A full disk stops every thread with the same message: one is enough.
            throw new IOException(e.InnerException.Message, e);
        }

        return total;
    }

    private static int WriteArticle(string folder, int number, StringBuilder text)
    {
        var topic = Topic.Of(number);
        text.Clear();
        ArticleWriter.Write(text, topic);
        var bytes = Utf8.GetBytes(text.ToString());
        File.WriteAllBytes(Path.Combine(ArticleFolder(folder, topic.Specialty), topic.Slug + ".md"), bytes);
        return bytes.Length;
    }

    private static void WriteSiteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A checkout may have changed the line ends of the literals in the sources.
        File.WriteAllBytes(path, Utf8.GetBytes(text.ReplaceLineEndings("\n")));
    }

    private static string ArticleFolder(string folder, Specialty specialty) =>
        Path.Combine(folder, "articles", specialty.Id);
}
