using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site.Corrections;

/// <summary>A site whose article <c>example</c> is written by a test, beside another page and a picture.</summary>
internal sealed class CorrectedSite : IDisposable
{
    public const string FrontMatter = "review: { status: submitted, submitted: 2026-04-20 }\n";

    public CorrectedSite(string? body = null)
    {
        SampleSite.Write(Folder, body ?? SampleSite.DefaultBody, FrontMatter);
        Folder.Write("input/articles/other.md",
            SampleSite.Article("Text [@example2020].\n\n## Doses\n\nText [@example2020].\n", FrontMatter));
        // The smallest PNG, of one pixel.
        Folder.Write("input/assets/box.png", Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    }

    public TempFolder Folder { get; } = new();

    public BuildOptions Options => new(Folder.Path, Folder["input"], "", SampleSite.AsOf);

    public string Text => File.ReadAllText(Folder["input/" + SampleSite.ArticlePath]);

    public CorrectionResult Run(bool includesSealed = false) =>
        CorrectionRun.Run(Options, knowledgeBase => [.. knowledgeBase.AllPages], includesSealed, CancellationToken.None);

    public CorrectionResult Write(bool includesSealed = false)
    {
        var result = Run(includesSealed);
        ArticleFiles.Replace(
            Options,
            [.. result.Corrected.Select(page => (page.Before.InputPath, page.Before.Source, page.After))],
            ChangeWords.OfCorrection);
        return result;
    }

    /// <summary>Bodies of articles with their corrections.</summary>
    public static IEnumerable<string> Corrected(params string[] bodies)
    {
        using var site = new CorrectedSite();
        foreach (var (i, body) in bodies.Index())
        {
            site.Folder.Write($"input/articles/body-{i}.md", SampleSite.Article(body, FrontMatter));
        }

        var corrected = site.Run().Corrected.ToDictionary(page => page.Before.Slug, page => page.After.Text);
        var start = SampleSite.Article("", FrontMatter).Length;
        return [.. bodies.Select((body, i) => corrected.TryGetValue($"body-{i}", out var text) ? text[start..] : body)];
    }

    public void Dispose() => Folder.Dispose();
}
