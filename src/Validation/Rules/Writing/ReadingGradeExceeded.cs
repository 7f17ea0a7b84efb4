using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text.Readability;
using Attest.Validation.Prose;

namespace Attest.Validation.Rules.Writing;

public sealed class ReadingGradeExceeded() : Rule(new("KB507", nameof(ReadingGradeExceeded), Severity.Warning))
{
    /// <summary>In words. One long word in a shorter text would decide the grade.</summary>
    private const int ShortestText = 30;

    private const int LongestQuotation = 60;
    private const int HardWords = 4;

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var site = context.KnowledgeBase.Site;
        // The formula was made for English.
        if (article.IsWithdrawn || !IsEnglish(article.Language ?? site.Language)
            || !site.Audiences.Any(audience => audience.ReadingGrade is not null && ContainerOf(audience, article) is not null))
        {
            yield break;
        }

        var texts = AudienceTexts.Of(article, site.Audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var audience in site.Audiences)
        {
            if (audience.ReadingGrade is { } budget && texts.TryGetValue(audience.Id, out var text)
                && text.Sum(part => part.Sentence.Words.Count) >= ShortestText
                && ReadingGrade.Of([.. text.Select(part => part.Sentence)]) is var grade && grade > budget)
            {
                var shown = grade.ToString("0.0", CultureInfo.InvariantCulture);
                yield return new Finding(ContainerOf(audience, article)!.NameAt,
                    $"the text for \"{audience.Label}\" has reading grade {shown}, above {budget}", HelpFor(text));
            }
        }
    }

    private static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static Container? ContainerOf(Audience audience, Article article) =>
        article.Body.Containers.FirstOrDefault(container => container.Name == audience.Id);

    private static string HelpFor(List<(Sentence Sentence, Location At)> text)
    {
        var (longest, at) = text.MaxBy(part => part.Sentence.Words.Count);
        var words = text.SelectMany(part => part.Sentence.Words).Where(word => word.Syllables >= 3)
            .DistinctBy(word => word.Text, StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Syllables).Take(HardWords)
            .Select(word => $"{word.Text} ({word.Syllables} syllables)").ToList();
        return $"write shorter sentences and plainer words; the longest sentence, on line {at.StartPosition.Line}, "
            + $"has {longest.Words.Count} words: \"{Shortened(longest.Text)}\""
            + (words.Count == 0 ? "" : $"; hard words: {string.Join(", ", words)}");
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
