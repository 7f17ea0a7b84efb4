using System.Globalization;
using Attest.Content;

namespace Attest.Review;

/// <summary>The difference between two versions: which articles are the same, and what protected readers before.</summary>
public sealed class VersionPair
{
    private readonly Dictionary<Article, Article> _formers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Article, Article> _laters = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<IReadOnlyList<ProtectionLoss>> _losses;

    public VersionPair(ContentVersion before, ContentVersion after)
    {
        (Before, After) = (before, after);
        var unknown = new List<Article>();
        foreach (var article in after.KnowledgeBase.Articles)
        {
            if ((before.KnowledgeBase.PageByInputPath(article.InputPath) as Article
                ?? before.KnowledgeBase.ArticleBySlug(article.Slug)) is { } former)
            {
                Add(article, former);
            }
            else
            {
                unknown.Add(article);
            }
        }

        if (unknown.Count > 0)
        {
            AddMoved(unknown);
        }

        _losses = new(() => [.. FindLosses()]);
    }

    public ContentVersion Before { get; }

    public ContentVersion After { get; }

    public IReadOnlyList<ProtectionLoss> Losses => _losses.Value;

    /// <summary>Null for a new article.</summary>
    public Article? FormerOf(Article article) => _formers.GetValueOrDefault(article);

    /// <summary>Null for an article that is gone.</summary>
    public Article? LaterOf(Article article) => _laters.GetValueOrDefault(article);

    /// <summary>True if the file of an article or its sealed text is another one, so that who looked at the difference saw it.</summary>
    public bool Concerns(Article article) => FormerOf(article) is not { } former
        || former.Source.Text != article.Source.Text || !After.HasSameText(article, Before, former);

    /// <summary>True if the sealed text of an article is another one.</summary>
    public bool ChangesText(Article article) => FormerOf(article) is not { } former || !After.HasSameText(article, Before, former);

    /// <summary>How the sealed text of an article differs; all of it is new in an article that is new.</summary>
    /// <param name="article">Of the later version.</param>
    /// <param name="day">Of an approval.</param>
    /// <param name="text">In place of the text that it has there: the same, under other names.</param>
    public TextDifference TextDifference(Article article, DateOnly day, IReadOnlyList<string>? text = null) => new(
        FormerOf(article) is { } former ? Before.SealsOf(former).LinesOn(day) : [], text ?? After.SealsOf(article).LinesOn(day));

    private void Add(Article article, Article former)
    {
        _formers[article] = former;
        _laters.TryAdd(former, article);
    }

    /// <summary>By text or sealed approval, first where an alias says the same; what nobody had approved also by its alias alone.</summary>
    private void AddMoved(List<Article> unknown)
    {
        var gone = Before.KnowledgeBase.Articles.Where(article => !_laters.ContainsKey(article)).ToList();
        var bySlug = gone.DistinctBy(former => former.Slug).ToDictionary(former => former.Slug, StringComparer.Ordinal);
        foreach (var article in unknown)
        {
            if (article.Aliases.Select(alias => bySlug.GetValueOrDefault(alias.Value)).FirstOrDefault(former => former is not null)
                is { } former && !_laters.ContainsKey(former) && MayBe(former, article))
            {
                Add(article, former);
            }
        }

        var moved = new MovedArticles(gone.Where(former => !_laters.ContainsKey(former)));
        foreach (var article in unknown.Where(article => !_formers.ContainsKey(article)))
        {
            if (moved.Take(article) is { } former)
            {
                Add(article, former);
            }
        }
    }

    private static bool MayBe(Article former, Article article)
    {
        var approvals = ApprovalKey.SealedIn(former).ToHashSet();
        return approvals.Count == 0 || former.Source.Text == article.Source.Text || approvals.Overlaps(ApprovalKey.SealedIn(article));
    }

    private IEnumerable<ProtectionLoss> FindLosses() => Before.KnowledgeBase.Articles.SelectMany(LostAddresses)
        .Concat(After.KnowledgeBase.Articles.SelectMany(article => FormerOf(article) is { } former
            ? ReferenceEquals(former, article) ? [] : LossesOf(former, article)
            : LossesOfNew(article)));

    private IEnumerable<ProtectionLoss> LostAddresses(Article former)
    {
        var hasPage = HasPage(former);
        var later = _laters.GetValueOrDefault(former);
        foreach (var address in former.Aliases.Select(alias => alias.Value).Prepend(former.Slug))
        {
            // Without a page nothing is missed, but a name that readers may know from earlier is not for another article.
            if (Before.AtAddress(address) == former && After.AtAddress(address) is var present
                && (present is null ? hasPage : present != later))
            {
                yield return Loss(LossKind.Address, former, later, address, former.Slug, present?.Slug ?? "");
            }
        }
    }

    /// <summary>A page that waits for its first approval is on the site only under caution.</summary>
    private bool HasPage(Article article) =>
        (article.Review.HasStatus && article.Review.Status.Value is ReviewStatus.Approved or ReviewStatus.Withdrawn)
        || article.PublishUnderCaution || Before.KnowledgeBase.Site.Unapproved == UnapprovedPolicy.Caution;

    private IEnumerable<ProtectionLoss> LossesOf(Article former, Article article)
    {
        var reason = ReasonOf(former);
        if (former.IsWithdrawn && !article.IsWithdrawn)
        {
            yield return Loss(LossKind.Return, former, article, "", reason, "");
        }
        else if (former.IsWithdrawn && reason.Length > 0 && reason != ReasonOf(article))
        {
            yield return Loss(LossKind.Reason, former, article, "", reason, ReasonOf(article));
        }

        if (former.Notice is { Value: { Length: > 0 } notice } && notice != article.Notice?.Value)
        {
            yield return Loss(LossKind.Notice, former, article, "", notice, article.Notice?.Value ?? "");
        }

        var present = article.Corrections.Select(Words).ToList();
        foreach (var correction in former.Corrections.Select(Words).Where(correction => !present.Remove(correction)))
        {
            yield return Loss(LossKind.Correction, former, article, correction, correction, "");
        }

        if (former.Review.Status.Value == ReviewStatus.Approved && former.Specialty.Value is { Length: > 0 } specialty
            && specialty != article.Specialty.Value)
        {
            yield return Loss(LossKind.Specialty, former, article, specialty, specialty, article.Specialty.Value);
        }

        if (article.PublishUnderCaution && (!former.PublishUnderCaution || !After.HasSameText(article, Before, former)))
        {
            yield return Loss(former.PublishUnderCaution ? LossKind.CautionedText : LossKind.Caution,
                former, article, "", "", After.SealsOf(article).Present);
        }
    }

    /// <summary>Without an approval the key has no effect.</summary>
    private IEnumerable<ProtectionLoss> LossesOfNew(Article article)
    {
        if (article.PublishUnderCaution && article.Review.Approvals.Count > 0)
        {
            yield return new ProtectionLoss(
                new LossFacts(LossKind.Caution, article.Slug, "", "", After.SealsOf(article).Present), null, article);
        }
    }

    private static string ReasonOf(Article article) => article.Withdrawn?.Reason?.Value ?? "";

    private static string Words(Correction correction) =>
        string.Create(CultureInfo.InvariantCulture, $"{correction.On.Value:yyyy-MM-dd}: {correction.Text.Value}");

    private static ProtectionLoss Loss(LossKind kind, Article former, Article? later, string key, string before, string after) =>
        new(new LossFacts(kind, former.Slug, key, before, after), former, later);
}
