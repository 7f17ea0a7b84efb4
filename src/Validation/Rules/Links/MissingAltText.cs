using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

public sealed class MissingAltText() : Rule(new("KB304", nameof(MissingAltText), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        from image in page.Body.Links
        where image.IsImage
        let isEmpty = string.IsNullOrWhiteSpace(image.Text)
        where isEmpty || IsFileName(image.Text, image.Url)
        let name = PageLinks.Quote(image.Url)
        select new Finding(image.At,
            isEmpty ? $"image {name} has no alternative text" : $"the alternative text of image {name} is only its file name",
            "describe the picture between the square brackets, as in ![Steps of treatment with drug A](steps.svg)");

    /// <summary>The name with its ending; or without, unless it could be a word of the language, such as "kidney".</summary>
    private static bool IsFileName(string text, string url)
    {
        var name = Uri.UnescapeDataString(PageLinks.NameOf(url.Split('?', '#')[0]));
        var stem = Path.GetFileNameWithoutExtension(name);
        return text.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (text.Equals(stem, StringComparison.OrdinalIgnoreCase) && stem.Any(c => char.IsAsciiDigit(c) || c is '_' or '-'));
    }
}
