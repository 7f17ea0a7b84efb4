namespace Attest.Markdown;

/// <summary>The tree of an article or a page, and what rules need.</summary>
public sealed class Body
{
    private readonly Tree _tree;

    internal Body(Tree tree) => _tree = tree;

    /// <summary>False for an unreadable text, in which nothing counts as missing.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Of the body in the file.</summary>
    public required int Offset { get; init; }

    internal Siblings<Block> Blocks => new(_tree, 0, _tree.Count);

    /// <summary>All in the order of the tree, each before those in it; whether it is a line of code, and the first of its block.</summary>
    internal IEnumerable<(Inline Inline, bool IsCode, bool IsFirst)> Inlines()
    {
        var (endOfCode, isFirst) = (0, true);
        for (var i = 0; i < _tree.Count; i++)
        {
            if (_tree[i].Kind >= (byte)InlineKind.Text)
            {
                yield return (new Inline(_tree, i), i < endOfCode, isFirst);
                isFirst = false;
                continue;
            }

            isFirst = true;
            endOfCode = _tree[i].Kind == (byte)BlockKind.Code ? _tree[i].Next : endOfCode;
        }
    }

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>In the order of reading.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }
}
