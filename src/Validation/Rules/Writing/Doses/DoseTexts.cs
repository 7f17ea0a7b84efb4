using System.Buffers;
using Attest.Content;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Texts in which there may be a dose, read once for two rules.</summary>
internal static class DoseTexts
{
    /// <summary>Digits, signs for micro and letters of the abbreviations.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789\u00b5\u03bcUQqM₄");

    /// <summary>Of the thread's page alone: those of a whole site would fill the memory.</summary>
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
