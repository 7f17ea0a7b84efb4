namespace Attest.Markdown;

/// <summary>Direction and grade in words; GRADE's symbol is never alone, and other systems' grades are verbatim.</summary>
internal sealed class RecommendationWords(Container container)
{
    private readonly bool _isGoodPractice = container.Value("kind") == "good-practice";

    public bool IsAgainst { get; } = container.Value("direction") == "against";

    public string Modifier => IsAgainst ? "against" : _isGoodPractice ? "practice" : "for";

    /// <summary>
    /// Shown with the text everywhere. The words cannot be mistaken for the opposite even if the end is cut off or not heard.
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

    /// <summary>With GRADE's strength or certainty.</summary>
    public bool IsGrade => container.Value("strength") is not null || container.Value("certainty") is not null;

    public string Grade
    {
        get
        {
            string?[] parts =
            [
                container.Value("strength") is { } strength ? $"{strength} recommendation {(IsAgainst ? "against" : "for")}" : null,
                container.Value("certainty") is { } certainty ? $"{certainty.Replace('-', ' ')} certainty of evidence (GRADE)" : null,
                container.Value("grade") is { } grade ? container.Value("system") is { } system ? $"{system} {grade}" : grade : null,
            ];
            var text = string.Join(", ", parts.OfType<string>());
            return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
        }
    }

    /// <summary>Of the certainty.</summary>
    public string? Symbol => container.Value("certainty") switch
    {
        "high" => "⊕⊕⊕⊕",
        "moderate" => "⊕⊕⊕○",
        "low" => "⊕⊕○○",
        "very-low" => "⊕○○○",
        _ => null,
    };
}
