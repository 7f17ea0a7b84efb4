using Attest.Content;
using Attest.Files;
using Attest.Git;
using Attest.Log;
using Attest.Review;

namespace Attest.Proving;

/// <summary>What a group of commits changes of approvals, and of the other things that need an approver.</summary>
internal sealed class GroupChanges
{
    private readonly List<Article> _before;
    private readonly List<Article> _after;
    private readonly GitBaseVersion _earlier;
    private readonly GitBaseVersion _later;

    private GroupChanges(GitBaseVersion earlier, GitBaseVersion later)
    {
        (_earlier, _later) = (earlier, later);
        string[] paths = [.. later.DifferenceFrom(earlier).Where(path => FileNames.IsMarkdown(path, "articles/"))];
        _before = ArticlesAt(earlier, paths);
        _after = ArticlesAt(later, paths);
        All = [.. Find()];
    }

    public IReadOnlyList<Article> Articles => _after;

    public IReadOnlyList<GroupChange> All { get; }

    public static GroupChanges Between(GitBaseVersion earlier, GitBaseVersion later) => new(earlier, later);

    private static List<Article> ArticlesAt(GitBaseVersion version, string[] paths) =>
        [.. paths.Zip(version.Read(paths), ArticleText.Parse).OfType<Article>()];

    private IEnumerable<GroupChange> Find()
    {
        var former = _before.ToDictionary(article => article.InputPath, StringComparer.Ordinal);
        var gone = new MovedArticles(_before.Where(article => !_later.Has(article.InputPath)));
        foreach (var article in _after)
        {
            var before = former.GetValueOrDefault(article.InputPath) ?? gone.Take(article);
            foreach (var change in ApprovalsOf(article, before).Concat(before is null ? OfNew(article) : Between(before, article)))
            {
                yield return change with { Former = before };
            }
        }

        foreach (var change in Addresses())
        {
            yield return change;
        }
    }

    private static IEnumerable<GroupChange> ApprovalsOf(Article article, Article? before) =>
        ApprovalMark.NewIn(article, before).Select(approval => new GroupChange(
            LogKind.Approval, article, $"an approval by \"{approval.By.Value}\" was added",
            head => head.Find(article) is { } now && head.Counts(now, ApprovalMark.Of(approval)))
        { Approval = approval });

    private static IEnumerable<GroupChange> OfNew(Article article)
    {
        if (article.IsWithdrawn)
        {
            yield return Withdrawal(article);
        }

        if (article.PublishUnderCaution)
        {
            yield return Caution(article);
        }
    }

    private static IEnumerable<GroupChange> Between(Article before, Article after)
    {
        if (after.IsWithdrawn && !before.IsWithdrawn)
        {
            yield return Withdrawal(after);
        }

        if (before.IsWithdrawn && !after.IsWithdrawn)
        {
            yield return new(LogKind.Return, after, "a withdrawn article was brought back", Now(after, now => !now.IsWithdrawn));
        }

        if (before.IsWithdrawn && after.IsWithdrawn && before.Withdrawn?.Reason != after.Withdrawn?.Reason)
        {
            yield return new(LogKind.Withdrawal, after, "the reason of a withdrawal was altered",
                Now(after, now => now.IsWithdrawn && now.Withdrawn?.Reason == after.Withdrawn?.Reason));
        }

        if (after.PublishUnderCaution && !before.PublishUnderCaution)
        {
            yield return Caution(after);
        }

        if (before.Notice is { Value: var notice } && after.Notice?.Value != notice)
        {
            yield return new(LogKind.Notice, after, "an urgent notice was taken away or altered",
                Now(after, now => now.Notice?.Value != notice));
        }

        if (Lost(Corrections(before), Corrections(after)) is [_, ..] corrections)
        {
            yield return new(LogKind.Correction, after, "a correction was taken away or altered",
                Now(after, now => Lost(corrections, Corrections(now)).Count > 0));
        }

        if (Lost(Specialties(before), Specialties(after)) is [_, ..] specialties)
        {
            yield return new(LogKind.Specialty, after, "a specialty was taken away",
                Now(after, now => Lost(specialties, Specialties(now)).Count > 0));
        }
    }

    private static GroupChange Withdrawal(Article article) =>
        new(LogKind.Withdrawal, article, "the article was withdrawn", Now(article, now => now.IsWithdrawn)) { NeedsApprover = false };

    private static GroupChange Caution(Article article) =>
        new(LogKind.Caution, article, "\"publish: caution\" was added", Now(article, now => now.PublishUnderCaution));

    /// <summary>Addresses that lead to no page any more, or to the page of an article that was there already.</summary>
    private IEnumerable<GroupChange> Addresses()
    {
        var owners = _after.SelectMany(article => AddressesOf(article).Select(address => (address, article)))
            .GroupBy(pair => pair.address, pair => pair.article).ToDictionary(group => group.Key, group => group.First());
        foreach (var before in _before)
        {
            foreach (var address in AddressesOf(before).Where(address => !LeadsTo(owners.GetValueOrDefault(address), before)))
            {
                var shown = _after.Find(article => article.InputPath == before.InputPath) ?? before;
                yield return new(LogKind.Address, shown, $"the address \"{address}\" was taken away",
                    head => !LeadsTo(head.AtAddress(address), before))
                { Former = before };
            }
        }
    }

    /// <summary>An article that has moved is at a path that nobody had.</summary>
    private bool LeadsTo(Article? article, Article before) =>
        article is not null && (article.InputPath == before.InputPath || !_earlier.Has(article.InputPath));

    private static IEnumerable<string> AddressesOf(Article article) => article.Aliases.Select(alias => alias.Value).Prepend(article.Slug);

    private static Func<HeadState, bool> Now(Article article, Func<Article, bool> isSo) =>
        head => head.Find(article) is { } now && isSo(now);

    private static IEnumerable<(DateOnly, string)> Corrections(Article article) =>
        article.Corrections.Select(correction => (correction.On.Value, correction.Text.Value));

    private static IEnumerable<string> Specialties(Article article) => [article.Specialty.Value];

    private static List<T> Lost<T>(IEnumerable<T> before, IEnumerable<T> after) => [.. before.Except(after)];
}
