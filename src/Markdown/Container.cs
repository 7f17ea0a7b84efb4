using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>A fenced div. <paramref name="At"/> is its opening fence.</summary>
public sealed record Container(string Name, Location NameAt, Location At, IReadOnlyList<ContainerParameter> Parameters)
{
    /// <summary>Null for the name of an audience, and for an unknown name.</summary>
    public ContainerKind? Kind { get; } = ContainerKind.Find(Name);

    public ContainerForm Form => Kind?.Form ?? ContainerForm.Audience;

    public Container? Outer { get; init; }

    /// <summary>Of a recommendation: see <see cref="Sourcing.IsSourced"/>.</summary>
    public bool IsSourced { get; internal set; }

    /// <summary>Of a recommendation with a <c>source</c>: its index among all citations of the text.</summary>
    public int? SourceIndex { get; internal set; }

    public ContainerParameter? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    public string? Value(string name) => Parameter(name)?.Value;
}

public sealed record ContainerParameter(string Name, string Value, Location At);
