namespace Attest.Diagnostics;

/// <summary>A change that no reader would notice: the text that belongs at a place. It is proposed where a fault is found.</summary>
public readonly record struct TextEdit(Location At, string Text);
