using System.Diagnostics;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review.Seals;
using Attest.Tests.Review.Seals;
using Attest.Tests.Site;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Tests.Review;

/// <summary>
/// The test vectors of <c>src/Review/README.md</c>, and every article that comes with the repository, sealed twice: by the
/// generator, and by a second implementation.
/// </summary>
public class SealVectorTests
{
    private static readonly MarkdownDocument Readme = Markdig.Markdown.Parse(
        File.ReadAllText(Path.Combine(RepositoryFolder.Path, "src", "Review", "README.md")).ReplaceLineEndings("\n"));

    public static TheoryData<string> Vectors => [.. Read().Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Both_implementations_give_the_seal_of_the_vector(string name)
    {
        var vector = Read().Single(candidate => candidate.Name == name);
        using var folder = new TempFolder();
        foreach (var (path, text) in vector.Files)
        {
            folder.Write("input/" + path, text);
        }

        if (vector.IsOfText)
        {
            var (first, second) = Twice(folder["input"])["articles/vector.md"];
            Assert.Equal(vector.Seal, SecondSealedText.SealOf(second));
            Assert.Equal(vector.Seal, SecondSealedText.SealOf(first));
            Assert.Equal(vector.Text ?? first, first);
            return;
        }

        Assert.Equal(vector.Seal, SecondSeal.Of(folder["input"], "articles/vector.md"));
        Assert.Equal(vector.Seal, Sealing.FormerSealsOf(folder["input"])["articles/vector.md"]);
    }

    [Fact]
    public void Style_makes_no_difference_and_content_does()
    {
        var seals = Read().ToDictionary(vector => vector.Name, vector => vector.Seal);

        Assert.Equal(seals["Minimal"], seals["The same in another notation"]);
        Assert.Equal(seals["Sealed text of little"], seals["Sealed text, typed otherwise"]);
        Assert.Equal(seals.Count - 2, seals.Values.Distinct().Count());
    }

    [Fact]
    public void Standard_tools_give_the_seal_of_the_first_vector()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/sha256sum"), "a shell with sha256sum is needed");
        var script = Readme.OfType<FencedCodeBlock>().Single(block => block.Info == "bash");

        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", TextOf(script)]) { RedirectStandardOutput = true })!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();

        Assert.Equal(Read()[0].Seal, output.Trim());
    }

    [Fact]
    public void Both_implementations_agree_on_every_article_with_every_construct()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);

        AssertAgreed(folder["input"]);
    }

    [Fact]
    public void Both_implementations_agree_on_the_sample_and_its_seals_are_true()
    {
        using var folder = new TempFolder();
        SampleContent.CopyTo(folder["input"]);

        AssertAgreed(folder["input"]);
        Assert.All(Sealing.FormerSealsOf(folder["input"]),
            pair => Assert.Contains(pair.Value, File.ReadAllText(folder["input/" + pair.Key]), StringComparison.Ordinal));
    }

    private static void AssertAgreed(string input)
    {
        var seals = Sealing.FormerSealsOf(input);
        Assert.NotEmpty(seals);
        Assert.All(seals, pair => Assert.Equal(pair.Value, SecondSeal.Of(input, pair.Key)));
        Assert.All(Twice(input).Values, pair => Assert.Equal(pair.Second, pair.First));
    }

    /// <summary>The sealed texts of all articles by both implementations.</summary>
    private static Dictionary<string, (string First, string Second)> Twice(string input)
    {
        var options = new BuildOptions(input, input, Path.Combine(input, "output"), SampleSite.AsOf);
        var knowledgeBase = KnowledgeBaseReading.Run(options);
        var files = new InputFolder(options);
        var sealer = new Sealer(knowledgeBase, new FileDigests(files.DigestOf, files.TextDigestOf));
        return knowledgeBase.Articles.ToDictionary(article => article.InputPath, article => (
            sealer.Seal(article, SampleSite.AsOf).ToString(),
            SecondSealedText.Of(
                article, knowledgeBase, path => Path.Combine(input, path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null,
                SampleSite.AsOf)));
    }

    /// <summary>The text is the sealed one, where the document shows it.</summary>
    private sealed record Vector(string Name, IReadOnlyList<(string Path, string Text)> Files, string Seal, string? Text)
    {
        public bool IsOfText => Seal.StartsWith(SealedText.Prefix, StringComparison.Ordinal);
    }

    /// <summary>Under each heading of the third level the files of a vector, each in a block with its path, and the seal.</summary>
    private static List<Vector> Read()
    {
        var vectors = new List<Vector>();
        var name = "";
        var files = new List<(string, string)>();
        string? text = null;
        foreach (var block in Readme)
        {
            switch (block)
            {
                case HeadingBlock { Level: 3, Inline.FirstChild: LiteralInline heading }:
                    name = heading.Content.ToString();
                    break;
                case FencedCodeBlock { Info: "seal" } seal:
                    vectors.Add(new Vector(name, [.. files], TextOf(seal).Trim(), text));
                    files.Clear();
                    text = null;
                    break;
                case FencedCodeBlock { Info: "sealed" } shown:
                    text = TextOf(shown);
                    break;
                case FencedCodeBlock { Arguments.Length: > 0 } file when name.Length > 0:
                    files.Add((file.Arguments!, TextOf(file)));
                    break;
            }
        }

        return vectors;
    }

    private static string TextOf(FencedCodeBlock block) =>
        string.Concat(block.Lines.Lines.Take(block.Lines.Count).Select(line => line + "\n"));
}
