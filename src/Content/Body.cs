using Attest.Diagnostics;
using Markdig.Syntax;

namespace Attest.Content;

/// <summary>A heading of the body: level 1 to 6, its plain text, its anchor, and whether anything stands below it.</summary>
public sealed record Heading(int Level, string Text, string Id, Location At)
{
    /// <summary>True unless the next heading of the same or a higher level (or the end) follows at once.</summary>
    public bool HasContent { get; internal set; }

    /// <summary>The innermost container in which it stands.</summary>
    public Container? Inside { get; init; }
}

/// <summary>A citation of one key. <paramref name="At"/> is its <c>@</c>.</summary>
public sealed record Citation(string Key, Location At, string? Prefix, string? Locator);

/// <summary>A link or an image as it was written. <paramref name="At"/> is its address where that is known.</summary>
public sealed record Link(string Url, Location At, bool IsImage, string Text);

/// <summary>A fenced div. <paramref name="At"/> is its opening fence.</summary>
public sealed record Container(string Name, Location NameAt, Location At, IReadOnlyList<ContainerParameter> Parameters)
{
    /// <summary>The container around it.</summary>
    public Container? Outer { get; init; }

    /// <summary>For a recommendation: true if it cites something, or if an <c>uncited</c> container around or in it says why it does not.</summary>
    public bool IsSourced { get; init; }

    public ContainerParameter? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}

public sealed record ContainerParameter(string Name, string Value, Location At);

/// <summary>The markdown of an article or a page: its syntax tree for rendering, and what the rules ask about.</summary>
public sealed record Body
{
    /// <summary>The page, its twin in markdown, and the search.</summary>
    private const int Readers = 3;

    private readonly Func<MarkdownDocument> _parse;
    private MarkdownDocument? _syntax;
    private int _done;

    /// <param name="syntax">The tree.</param>
    /// <param name="parse">Makes the same tree again.</param>
    public Body(MarkdownDocument syntax, Func<MarkdownDocument> parse) => (_syntax, _parse) = (syntax, parse);

    /// <summary>False if nothing of the text was read, so that what it lacks says nothing new.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>To be asked for once by whoever walks it, since it may be parsed anew in between.</summary>
    public MarkdownDocument Syntax => _syntax ??= _parse();

    /// <summary>Where the body begins in the file; positions in <see cref="Syntax"/> count from here.</summary>
    public required int Offset { get; init; }

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>All citations in the order in which a reader meets them.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }

    /// <summary>
    /// To be called by each of those that walk the tree last. Behind the last one it is let go, since the trees of ten thousand articles
    /// take a fifth of the memory of a build; whoever asks after that has it parsed again.
    /// </summary>
    public void EndReading()
    {
        if (Interlocked.Increment(ref _done) == Readers)
        {
            _syntax = null;
        }
    }
}
