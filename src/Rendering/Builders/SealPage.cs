using System.Reflection;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;
using Markdig;
using Markdig.Syntax;

namespace Attest.Rendering.Builders;

/// <summary>The page that says how anybody can check a seal: the same text that stands beside the code which makes them.</summary>
public static class SealPage
{
    public static PageView Build(CrossReference index)
    {
        var document = Markdig.Markdown.Parse(Text(), new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build());
        if (document is [HeadingBlock { Level: 1 }, ..])
        {
            document.RemoveAt(0);
        }

        return new DocumentView
        {
            Site = index.View,
            Path = SitePaths.Seal,
            Title = "How to check a seal",
            Description = "What the seal of an approval is made of, and how anybody can compute it again.",
            NoIndex = index.View.IsDemonstration,
            Breadcrumbs = [Links.Home, new("Rules", "rules/")],
            BodyHtml = BodyRenderer.RenderDocument(document),
        };
    }

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("documents/seal.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
