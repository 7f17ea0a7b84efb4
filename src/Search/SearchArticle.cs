using Attest.Content;
using Attest.Review;

namespace Attest.Search;

/// <param name="ReferenceTitles">Of the cited works, each once.</param>
/// <param name="IsPending">Published under caution.</param>
public sealed record SearchArticle(
    Article Article, IReadOnlyList<string> ReferenceTitles, ReviewState State = ReviewState.Approved, bool IsPending = false);

/// <summary>The contents of the index. The order of articles does not matter.</summary>
public sealed record SearchSource(KnowledgeBase KnowledgeBase, IReadOnlyList<SearchArticle> Articles);

/// <summary>The path is below the root of the site.</summary>
public sealed record SearchFile(string Path, byte[] Bytes);
