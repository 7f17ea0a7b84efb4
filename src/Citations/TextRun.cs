namespace Attest.Citations;

/// <summary>A piece of a formatted reference; with an address it is a link. The text is not escaped.</summary>
public readonly record struct TextRun(string Text, string? Href = null);
