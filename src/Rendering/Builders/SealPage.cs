using System.Reflection;
using Attest.Markdown.Dialect;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The page that says how anybody can check a seal: the same text that stands beside the code which makes them.</summary>
public static class SealPage
{
    public static PageView Build(CrossReference index) => new DocumentView
    {
        Site = index.View,
        Path = SitePaths.Seal,
        Title = "How to check a seal",
        Description = "What the seal of an approval is made of, and how anybody can compute it again.",
        NoIndex = index.View.IsDemonstration,
        Breadcrumbs = [Links.Home, new("Rules", "rules/")],
        BodyHtml = BodyRenderer.RenderDocument(MarkdownReader.ReadPlain(Text())),
    };

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("documents/seal.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
