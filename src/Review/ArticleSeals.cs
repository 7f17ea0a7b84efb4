using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>Which seals fit the text of an article, each by its own recipe: all that the ledger of approvals knows of seals.</summary>
/// <param name="digests">Of files below the input folder.</param>
/// <param name="sealer">Of the same knowledge base.</param>
public sealed class ArticleSeals(Article article, KnowledgeBase knowledgeBase, FileDigests digests, Sealer sealer)
{
    /// <summary>By the terms of the glossary that are old enough; nearly always one.</summary>
    private readonly Dictionary<int, (SealedText Text, string Seal)> _texts = [];

    /// <summary>Asked for under other names, and whether they fit.</summary>
    private readonly Dictionary<(string Seal, int Period), bool> _underOtherNames = [];

    private SealedContent? _earlier;
    private string? _earlierSeal;

    /// <summary>The seal that an approval of today would get.</summary>
    public string Present => On(knowledgeBase.AsOf);

    private SealedContent Earlier => _earlier ??= SealedContent.Of(article, knowledgeBase, digests.OfBytes);

    /// <summary>True for the form of a seal of any recipe, also of a wrong one.</summary>
    public static bool IsSeal(string text) => SealForm.IsOf(text, SealedText.Prefix) || SealedContent.IsSeal(text);

    /// <summary>True for the form in which approvals are written now. One of an earlier form stays valid, and is not new.</summary>
    public static bool IsOfPresentForm(Approval approval) => approval.Seal is { } seal && SealForm.IsOf(seal.Value, SealedText.Prefix);

    /// <summary>The seal of an approval that is given on a day.</summary>
    public string On(DateOnly day) => TextOn(day).Seal;

    /// <summary>True for the seal of the very text, with works and linked articles as they are known now.</summary>
    public bool IsExact(Approval approval) => article.Body.IsReadable && approval.Seal is { Value: var seal }
        && (IsOfPresentForm(approval) ? seal == On(approval.On.Value) : seal == (_earlierSeal ??= Earlier.Seal()));

    /// <summary>
    /// Also before identifiers were added to works, or with linked articles under other names, which takes a thousand hashes the first
    /// time.
    /// </summary>
    public bool Fits(Approval approval) => IsExact(approval) || (article.Body.IsReadable && FitsUnderOtherNames(approval));

    /// <summary>The lines of the text that an approval of a day seals.</summary>
    public IReadOnlyList<string> LinesOn(DateOnly day) => TextOn(day).Text.ToString().Split('\n');

    /// <summary>True if an approval of another version's text, given on a day, would hold for this text.</summary>
    public bool IsTextOf(ArticleSeals other, DateOnly day) => other.On(day) == On(day)
        || TextOn(day).Text.SealsUnderOtherNames([other.On(day)]).Count > 0;

    private bool FitsUnderOtherNames(Approval approval)
    {
        if (approval.Seal is not { Value: var seal } || !IsSeal(seal))
        {
            return false;
        }

        var key = (seal, IsOfPresentForm(approval) ? sealer.PeriodOf(approval.On.Value) : -1);
        if (!_underOtherNames.TryGetValue(key, out var fits))
        {
            // All at once, since each search goes through all names.
            var asked = article.Review.Approvals.Append(approval).Where(other => other.Seal is not null
                && IsOfPresentForm(other) == IsOfPresentForm(approval)
                && (key.Item2 < 0 || sealer.PeriodOf(other.On.Value) == key.Item2)).Select(other => other.Seal!.Value.Value).ToHashSet();
            var found = key.Item2 < 0 ? Earlier.SealsBeforeEnrichment(asked) : TextOn(approval.On.Value).Text.SealsUnderOtherNames(asked);
            foreach (var other in asked)
            {
                _underOtherNames[(other, key.Item2)] = found.Contains(other);
            }

            fits = found.Contains(seal);
        }

        return fits;
    }

    private (SealedText Text, string Seal) TextOn(DateOnly day)
    {
        var period = sealer.PeriodOf(day);
        if (!_texts.TryGetValue(period, out var text))
        {
            var made = sealer.Seal(article, day);
            _texts[period] = text = (made, made.Seal());
        }

        return text;
    }
}
