namespace Attest.Text.Readability;

/// <summary>A word as it stands between blanks, with what is joined to it by hyphens or slashes, and its syllables.</summary>
public sealed record SpokenWord(string Text, int Syllables);

/// <summary>A sentence of at least one word. <paramref name="Start"/> is where it begins in the text that was divided.</summary>
public sealed record Sentence(string Text, int Start, IReadOnlyList<SpokenWord> Words);
