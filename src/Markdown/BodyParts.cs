using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>Level 1 to 6, plain text and anchor.</summary>
public sealed record Heading(int Level, string Text, string Id, Location At)
{
    /// <summary>False if a heading of the same or a higher level, or the end, follows at once.</summary>
    public bool HasContent { get; internal set; }

    /// <summary>The innermost container.</summary>
    public Container? Inside { get; init; }

    /// <summary>True for a text of which a line of one or two signs below it makes a heading, so that nobody means one.</summary>
    public bool IsByAccident { get; init; }
}

/// <summary>A citation of one key, at its <c>@</c>.</summary>
public readonly record struct Citation(string Key, Location At, string? Prefix, string? Locator);

/// <summary>Also an image or a bare address. <paramref name="At"/> is the address if known.</summary>
/// <param name="Text">Of an image or an address; empty for a link, whose words are in the tree.</param>
public sealed record Link(string Url, Location At, bool IsImage, string Text, string? Title = null)
{
    /// <summary>The address as it is typed, at the link or in its definition; null for a bare one.</summary>
    public Location? AddressAt { get; init; }
}

/// <summary>A fenced div. <paramref name="At"/> is its opening fence.</summary>
public sealed record Container(string Name, Location NameAt, Location At, IReadOnlyList<ContainerParameter> Parameters)
{
    /// <summary>Null for the name of an audience, and for an unknown name.</summary>
    public ContainerKind? Kind { get; } = ContainerKind.Find(Name);

    public ContainerForm Form => Kind?.Form ?? ContainerForm.Audience;

    public Container? Outer { get; init; }

    /// <summary>Of a recommendation: it cites something, or an <c>uncited</c> container around or in it gives the reason.</summary>
    public bool IsSourced { get; internal set; }

    /// <summary>Of a recommendation with a <c>source</c>: its index among all citations of the text.</summary>
    public int? SourceIndex { get; internal set; }

    public ContainerParameter? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    public string? Value(string name) => Parameter(name)?.Value;
}

public sealed record ContainerParameter(string Name, string Value, Location At);
