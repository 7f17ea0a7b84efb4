using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>Syntax of another tool at its place.</summary>
/// <param name="At">All of it; what other rules would report in it follows from it.</param>
/// <param name="Message">One lower-case sentence.</param>
/// <param name="Help">What to write here instead.</param>
internal sealed record ForeignPlace(Location At, string Message, string Help)
{
    /// <summary>It says where a statement comes from, or leads there.</summary>
    public bool IsCitation { get; init; }

    /// <summary>It is no text: another program would put one in its place.</summary>
    public bool IsCode { get; init; }

    /// <summary>A line that ends it, apart from it.</summary>
    public int? ClosesAt { get; init; }

    /// <summary>Indented text behind its block belongs to it.</summary>
    public bool TakesIndented { get; init; }

    /// <summary>So does the next place of this kind behind that, as with tabs.</summary>
    public bool IsJoined { get; init; }
}
