using System.Buffers;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>
/// A build lets go of the syntax tree of an article that is published; a preview that is asked for it again parses the text anew.
/// </summary>
public class LetGoTreeTests
{
    [Fact]
    public void What_is_made_from_a_tree_that_was_parsed_again_is_the_same()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        var draft = LazySite.Read(new BuildOptions(folder.Path, folder["input"], "", SampleSite.AsOf) { IsPreview = true }, null, TestContext.Current.CancellationToken);
        var articles = draft.KnowledgeBase.Articles.Where(article => draft.Find(article.OutputPath + "index.html") is not null).ToList();
        Assert.InRange(articles.Count, 5, int.MaxValue);

        Assert.All(articles, article =>
        {
            var tree = article.Body.Syntax;
            var (page, twin) = (Made("index.html"), Made("index.md"));

            // The page and the twin have said so, and this is the search.
            article.Body.EndReading();

            Assert.Equal(page, Made("index.html"));
            Assert.Equal(twin, Made("index.md"));
            Assert.NotSame(tree, article.Body.Syntax);

            byte[] Made(string name)
            {
                var bytes = new ArrayBufferWriter<byte>();
                draft.Find(article.OutputPath + name)!.WriteTo!(bytes);
                return bytes.WrittenSpan.ToArray();
            }
        });
    }
}
