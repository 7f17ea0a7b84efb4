namespace Attest.Markdown;

/// <summary>
/// A recommendation's direction and grade in words. GRADE's certainty has its symbol beside the words, never alone; other systems are
/// given verbatim under their name.
/// </summary>
internal sealed class RecommendationWords(Container container)
{
    private readonly bool _isGoodPractice = container.Value("kind") == "good-practice";

    /// <summary>True if it says what is not to be done.</summary>
    public bool IsAgainst { get; } = container.Value("direction") == "against";

    public string Modifier => IsAgainst ? "against" : _isGoodPractice ? "practice" : "for";

    /// <summary>
    /// Its direction, in words that cannot be taken for their opposite even where the end is cut off or not heard. Wherever its text is
    /// shown, in its article, among search results or as an answer, these words come with it.
    /// </summary>
    public string Label => (IsAgainst, _isGoodPractice, container.Value("strength")) switch
    {
        (true, true, _) => "Do not: good practice statement against",
        (true, _, "strong") => "Do not: strongly recommended against",
        (true, _, "conditional") => "Do not: conditionally recommended against",
        (true, _, _) => "Do not: recommended against",
        (_, true, _) => "Good practice statement",
        (_, _, "strong") => "Do: strongly recommended",
        (_, _, "conditional") => "Consider: conditionally recommended",
        _ => "Do: recommended",
    };

    /// <summary>True if strength or certainty are there, which are GRADE's words.</summary>
    public bool IsGrade => container.Value("strength") is not null || container.Value("certainty") is not null;

    public string Grade
    {
        get
        {
            string?[] parts =
            [
                container.Value("strength") is { } strength ? Capital(strength) + (IsAgainst ? " recommendation against" : " recommendation for") : null,
                container.Value("certainty") is { } certainty ? $"{certainty.Replace('-', ' ')} certainty of evidence (GRADE)" : null,
                container.Value("grade") is { } grade ? container.Value("system") is { } system ? $"{system} {grade}" : grade : null,
            ];
            return Capital(string.Join(", ", parts.OfType<string>()));
        }
    }

    /// <summary>GRADE's circles: as many filled as the certainty has steps.</summary>
    public string? Symbol => container.Value("certainty") switch
    {
        "high" => "⊕⊕⊕⊕",
        "moderate" => "⊕⊕⊕○",
        "low" => "⊕⊕○○",
        "very-low" => "⊕○○○",
        _ => null,
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
