using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

/// <summary>An image that says nothing to those who cannot see it.</summary>
public sealed class MissingAltText() : Rule(new("KB304", nameof(MissingAltText), Severity.Error))
{
    private const string Help = "describe the picture between the square brackets, as in ![Steps of treatment with drug A](steps.svg)";

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var image in page.Body.Links.Where(link => link.IsImage))
        {
            if (string.IsNullOrWhiteSpace(image.Text))
            {
                yield return new Finding(image.At, $"image {PageLinks.Quote(image.Url)} has no alternative text", Help);
            }
            else if (IsFileName(image.Text, image.Url))
            {
                yield return new Finding(image.At, $"the alternative text of image {PageLinks.Quote(image.Url)} is only its file name", Help);
            }
        }
    }

    /// <summary>The name with its ending; or without, unless it could be a word of the language, such as "kidney".</summary>
    private static bool IsFileName(string text, string url)
    {
        var name = Uri.UnescapeDataString(PageLinks.NameOf(url.Split('?', '#')[0]));
        var stem = Path.GetFileNameWithoutExtension(name);
        return text.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (text.Equals(stem, StringComparison.OrdinalIgnoreCase) && stem.Any(c => char.IsAsciiDigit(c) || c is '_' or '-'));
    }
}
