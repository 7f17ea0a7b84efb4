using Attest.Markdown;

namespace Attest.Tests.Markdown;

/// <summary>All that stands in a tree, in the order in which it is read.</summary>
internal static class TreeWalk
{
    public static IEnumerable<Block> AllBlocks(this Body body) => body.Blocks.SelectMany(WithInner);

    public static IEnumerable<Inline> AllInlines(this Body body) =>
        body.AllBlocks().SelectMany(block => block.Inlines).SelectMany(WithInner);

    private static IEnumerable<Block> WithInner(Block block) => block.Blocks.SelectMany(WithInner).Prepend(block);

    private static IEnumerable<Inline> WithInner(Inline inline) => inline.Children.SelectMany(WithInner).Prepend(inline);
}
