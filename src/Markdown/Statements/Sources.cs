using Attest.Content;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Statements;

/// <summary>Where a block takes what it says from.</summary>
internal static class Sources
{
    /// <summary>
    /// True if a citation stands in the block, in a footnote to which it points, or as the source of a recommendation in it.
    /// A malformed citation counts: it is told of as such.
    /// </summary>
    public static bool Cites(Block block) => Cites(block, followsNotes: true);

    /// <summary>True for an <c>uncited</c> container that says why.</summary>
    public static bool IsExempt(Block block) => block is FencedDiv { Name: ContainerNames.Uncited } div && HasReason(div);

    public static bool HasReason(FencedDiv div) => !string.IsNullOrWhiteSpace(div.Parameter("reason"));

    public static bool IsSourcedRecommendation(Block block) =>
        block is FencedDiv { Name: ContainerNames.Recommendation } div && !string.IsNullOrWhiteSpace(div.Parameter("source"));

    /// <summary>True for a recommendation that cites something, or that says in an <c>uncited</c> container, around or in it, why it does not.</summary>
    public static bool IsSourced(FencedDiv recommendation)
    {
        if (Cites(recommendation) || recommendation.Descendants<FencedDiv>().Any(IsExempt))
        {
            return true;
        }

        for (Block? around = recommendation.Parent; around is not null; around = around.Parent)
        {
            if (IsExempt(around))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Cites(Block block, bool followsNotes) => block switch
    {
        ContainerBlock container => IsSourcedRecommendation(block) || container.Any(child => Cites(child, followsNotes)),
        LeafBlock leaf => Cites(leaf.Inline, followsNotes),
        _ => false,
    };

    private static bool Cites(ContainerInline? container, bool followsNotes)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var cites = inline switch
            {
                CitationInline => true,
                // A footnote may point to a footnote, even to itself.
                FootnoteLink { IsBackLink: false } link => followsNotes && Cites(link.Footnote, followsNotes: false),
                ContainerInline inner => Cites(inner, followsNotes),
                _ => false,
            };
            if (cites)
            {
                return true;
            }
        }

        return false;
    }
}
