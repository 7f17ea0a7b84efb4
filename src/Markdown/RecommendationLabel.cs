namespace Attest.Markdown;

/// <summary>
/// A recommendation's direction in words that cannot be taken for their opposite even where the end is cut off or not heard.
/// Wherever its text is shown, in its article, among search results or as an answer, these words come with it.
/// </summary>
public static class RecommendationLabel
{
    public static string Of(Container recommendation)
    {
        var isAgainst = recommendation.Value("direction") == "against";
        var isGoodPractice = recommendation.Value("kind") == "good-practice";
        return (isAgainst, isGoodPractice, recommendation.Value("strength")) switch
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
    }
}
