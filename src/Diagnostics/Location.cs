namespace Attest.Diagnostics;

/// <summary>A zero-based offset and a length in UTF-16 code units.</summary>
public readonly record struct Location(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public LinePosition StartPosition => Source.PositionOf(Start);

    public LinePosition EndPosition => Source.PositionOf(End);

    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{StartPosition.Line}:{StartPosition.Column}";
}

public readonly record struct Located<T>(T Value, Location At);
