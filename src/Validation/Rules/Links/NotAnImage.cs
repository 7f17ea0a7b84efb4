using Attest.Content;
using Attest.Diagnostics;
using Attest.Images;

namespace Attest.Validation.Rules.Links;

/// <summary>A picture that browsers do not show, by the content of its file.</summary>
public sealed class NotAnImage() : Rule(new("KB307", nameof(NotAnImage), Severity.Error))
{
    private const string Formats = "browsers show PNG, JPEG, GIF, WebP, AVIF and SVG";
    private const string Svg = ".svg";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "a PNG",
        [".jpg"] = "a JPEG",
        [".jpeg"] = "a JPEG",
        [".gif"] = "a GIF",
        [".webp"] = "a WebP",
        [".avif"] = "an AVIF",
        [Svg] = "an SVG",
    };

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        page is Article { IsWithdrawn: true } ? [] :
            from link in PageLinks.LinksOf(page, context.KnowledgeBase)
            where link.Link.IsImage && link.Target.Kind == LinkKind.File
            let path = link.Target.Path
            where !context.IsUnread(path) && context.PictureKindOf(path) is { } kind && !IsShown(kind, path)
            let problem = Describe(context.PictureKindOf(path)!.Value, path)
            select new Finding(link.Link.At, $"image {PageLinks.Quote(link.Link.Url)} {problem.Message}", problem.Help);

    private static bool IsShown(PictureKind kind, string path) => kind switch
    {
        PictureKind.Pixels => !IsNamedSvg(path),
        PictureKind.Svg => IsNamedSvg(path),
        PictureKind.Other or PictureKind.Empty or PictureKind.LfsPointer => false,
    };

    private static (string Message, string Help) Describe(PictureKind kind, string path) => kind switch
    {
        PictureKind.Empty => ("is an empty file", "save the picture again"),
        PictureKind.LfsPointer => ("is a pointer of Git LFS, not the picture", "fetch the files with \"git lfs pull\""),
        PictureKind.Svg => ("is an SVG, which browsers show only under a name that ends in \".svg\"",
            $"rename it to \"{Path.ChangeExtension(PageLinks.NameOf(path), Svg)}\""),
        PictureKind.Pixels => ("is not an SVG, although its name ends in \".svg\"", "give it the ending of its format, such as .png"),
        PictureKind.Other => (Names.TryGetValue(Path.GetExtension(path), out var name)
                ? $"is not {name}, although its name says so" : "has a format that browsers do not show",
            $"{Formats}: save the picture as one of them, or link to the file as in [words](path)"),
    };

    private static bool IsNamedSvg(string path) => Path.GetExtension(path).Equals(Svg, StringComparison.OrdinalIgnoreCase);
}
