using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>
/// A recommendation's direction and grade in words. GRADE's certainty has its symbol beside the words, never alone;
/// other systems are given verbatim under their name.
/// </summary>
internal sealed class RecommendationText(Container container)
{
    private readonly bool _isGoodPractice = container.Value("kind") == "good-practice";

    /// <summary>True if it says what is not to be done.</summary>
    public bool IsAgainst { get; } = container.Value("direction") == "against";

    public string Modifier => IsAgainst ? "against" : _isGoodPractice ? "practice" : "for";

    /// <summary>True if strength or certainty are there, which are GRADE's words.</summary>
    public bool IsGrade => container.Value("strength") is not null || container.Value("certainty") is not null;

    public string Label => RecommendationLabel.Of(container);

    public string Grade
    {
        get
        {
            var parts = new List<string>();
            if (container.Value("strength") is { } strength)
            {
                parts.Add($"{Capital(strength)} recommendation {(IsAgainst ? "against" : "for")}");
            }

            if (container.Value("certainty") is { } certainty)
            {
                parts.Add($"{certainty.Replace('-', ' ')} certainty of evidence (GRADE)");
            }

            if (container.Value("grade") is { } grade)
            {
                parts.Add(container.Value("system") is { } system ? $"{system} {grade}" : grade);
            }

            return Capital(string.Join(", ", parts));
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
