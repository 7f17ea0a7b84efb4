namespace Attest.Markdown;

/// <summary>Whether blocks cite a source.</summary>
internal static class Sourcing
{
    /// <summary>
    /// Also in a footnote to which it points, or as the source of a recommendation. A malformed citation counts, since it is reported.
    /// </summary>
    public static bool Cites(Block block, bool followsFootnotes = true) => IsSourcedRecommendation(block)
        || block.Blocks.Any(inner => Cites(inner, followsFootnotes)) || Cites(block.Inlines, followsFootnotes);

    /// <summary>An <c>uncited</c> container with a reason.</summary>
    public static bool IsExempt(Container container) =>
        container.Form == ContainerForm.Uncited && !string.IsNullOrWhiteSpace(container.Value("reason"));

    public static bool IsExempt(Block block) => block.Kind == BlockKind.Container && IsExempt(block.Container);

    public static bool IsSourcedRecommendation(Block block) => block.Kind == BlockKind.Container
        && block.Container.Form == ContainerForm.Recommendation && !string.IsNullOrWhiteSpace(block.Container.Value("source"));

    /// <summary>Of a recommendation; see <see cref="Container.IsSourced"/>.</summary>
    public static bool IsSourced(Block recommendation)
    {
        for (var around = recommendation.Container.Outer; around is not null; around = around.Outer)
        {
            if (IsExempt(around))
            {
                return true;
            }
        }

        return Cites(recommendation) || HoldsExempt(recommendation);
    }

    private static bool HoldsExempt(Block block) => block.Blocks.Any(inner => IsExempt(inner) || HoldsExempt(inner));

    private static bool Cites(Siblings<Inline> inlines, bool followsFootnotes) => inlines.Any(inline => inline.Kind switch
    {
        InlineKind.Citation => true,
        // A footnote may point to a footnote, even to itself.
        InlineKind.FootnoteMark => followsFootnotes && Cites(inline.Footnote, followsFootnotes: false),
        InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Link or InlineKind.Image
            => Cites(inline.Children, followsFootnotes),
        InlineKind.Text or InlineKind.Entity or InlineKind.Code or InlineKind.Address or InlineKind.Task
            or InlineKind.SoftBreak or InlineKind.HardBreak or InlineKind.Html => false,
    });
}
