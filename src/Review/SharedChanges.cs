using Attest.Content;
using Attest.Diagnostics;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>A change in another file than an article's by which approved articles show another text.</summary>
/// <param name="Part">As it is now; as it was, where it is gone.</param>
/// <param name="IsNew">The base does not have it.</param>
/// <param name="IsGone">Only the base has it.</param>
/// <param name="At">Where it was changed.</param>
/// <param name="Articles">In order of paths.</param>
public sealed record SharedChange(SharedPart Part, bool IsNew, bool IsGone, Location At, IReadOnlyList<Article> Articles);

/// <summary>The changes of a pull request by which articles lapse that are themselves as they were approved.</summary>
public sealed class SharedChanges(IReadOnlyList<SharedChange> all)
{
    public static readonly SharedChanges None = new([]);

    private readonly HashSet<Article> _lapsed = new(all.SelectMany(change => change.Articles), ReferenceEqualityComparer.Instance);

    /// <summary>In order of their places.</summary>
    public IReadOnlyList<SharedChange> All => all;

    /// <summary>True if nothing but these changes is why the approval lapsed, so that one report for all articles is enough.</summary>
    public bool Explain(Article article) => _lapsed.Contains(article);
}
