using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>A fenced div. <paramref name="At"/> is its opening fence.</summary>
public sealed record Container(string Name, Location NameAt, Location At, IReadOnlyList<ContainerParameter> Parameters)
{
    /// <summary>What every site knows by its name; null for the name of an audience, and for one that means nothing.</summary>
    public ContainerKind? Kind { get; } = ContainerKind.Find(Name);

    public ContainerForm Form => Kind?.Form ?? ContainerForm.Audience;

    /// <summary>The container around it.</summary>
    public Container? Outer { get; init; }

    /// <summary>Of a recommendation: it cites something, or an <c>uncited</c> container around or in it says why it does not.</summary>
    public bool IsSourced { get; internal set; }

    /// <summary>Of a recommendation with a <c>source</c>: its place among all citations of the text.</summary>
    public int? SourceIndex { get; internal set; }

    public ContainerParameter? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    public string? Value(string name) => Parameter(name)?.Value;
}

public sealed record ContainerParameter(string Name, string Value, Location At);
