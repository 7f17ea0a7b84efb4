using System.Buffers;
using Attest.Content;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The texts of a page in which there may be a dose. Two rules ask for them one after another, and they are read once.</summary>
internal static class DoseTexts
{
    /// <summary>Without a figure, a sign for micro or a letter of an abbreviation there is nothing to be found.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789\u00b5\u03bcUQqM₄");

    /// <summary>Of the page that a thread is at. No more are kept: the texts of a whole site would fill the memory.</summary>
    [ThreadStatic]
    private static (MarkdownPage Page, List<ReadText> Texts)? latest;

    public static IReadOnlyList<ReadText> Of(MarkdownPage page)
    {
        if (latest is { } kept && ReferenceEquals(kept.Page, page))
        {
            return kept.Texts;
        }

        var texts = ReadTexts.Of(page, Signs).ToList();
        latest = (page, texts);
        return texts;
    }
}
