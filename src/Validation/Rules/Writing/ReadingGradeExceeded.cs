using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text.Readability;
using Attest.Validation.Prose;

namespace Attest.Validation.Rules.Writing;

/// <summary>The text for an audience is harder to read than the site wants it to be.</summary>
public sealed class ReadingGradeExceeded() : Rule(new("KB507", nameof(ReadingGradeExceeded), Severity.Warning))
{
    /// <summary>In words. One long word in a shorter text would decide the grade.</summary>
    private const int ShortestText = 30;

    private const int LongestQuotation = 60;
    private const int HardWords = 4;

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var site = context.KnowledgeBase.Site;
        // The formula was made for English. A withdrawn article is published without its text.
        if (article.Review.Status.Value == ReviewStatus.Withdrawn || !IsEnglish(article.Language ?? site.Language)
            || !site.Audiences.Any(audience => audience.ReadingGrade is not null && ContainerOf(audience, article) is not null))
        {
            yield break;
        }

        var texts = AudienceTexts.Of(article, site.Audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var audience in site.Audiences)
        {
            if (audience.ReadingGrade is { } budget && texts.TryGetValue(audience.Id, out var text) && text.WordCount >= ShortestText
                && ReadingGrade.Of(text.Sentences) is var grade && grade > budget)
            {
                yield return new Finding(ContainerOf(audience, article)!.NameAt,
                    $"the text for \"{audience.Label}\" has reading grade {grade.ToString("0.0", CultureInfo.InvariantCulture)}, above {budget}", HelpFor(text));
            }
        }
    }

    private static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static Container? ContainerOf(Audience audience, Article article) => article.Body.Containers.FirstOrDefault(container => container.Name == audience.Id);

    private static string HelpFor(AudienceText text)
    {
        var longest = Enumerable.Range(0, text.Sentences.Count).MaxBy(i => text.Sentences[i].Words.Count);
        var sentence = text.Sentences[longest];
        var words = text.Sentences.SelectMany(s => s.Words).Where(word => word.Syllables >= 3)
            .DistinctBy(word => word.Text, StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Syllables).Take(HardWords).ToList();
        var hard = words.Count == 0 ? "" : $"; hard words: {string.Join(", ", words.Select(word => $"{word.Text} ({word.Syllables} syllables)"))}";
        return $"write shorter sentences and plainer words; the longest sentence, on line {text.PlaceOf(longest).StartPosition.Line}, "
            + $"has {sentence.Words.Count} words: \"{Shortened(sentence.Text)}\"{hard}";
    }

    private static string Shortened(string text)
    {
        if (text.Length <= LongestQuotation)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', LongestQuotation);
        return (blank > 0 ? text[..blank] : text[..LongestQuotation]) + " …";
    }
}
