using Attest.Content;
using Attest.Review;

namespace Attest.Search;

/// <summary>An article of the index.</summary>
/// <param name="ReferenceTitles">The titles of the works that it cites, each once.</param>
/// <param name="IsPending">Published under caution.</param>
public sealed record SearchArticle(
    Article Article, IReadOnlyList<string> ReferenceTitles, ReviewState State = ReviewState.Approved, bool IsPending = false);

/// <summary>The contents of the index. The order of articles does not matter.</summary>
public sealed record SearchSource(KnowledgeBase KnowledgeBase, IReadOnlyList<SearchArticle> Articles);

/// <summary>A file of the index: its path below the root of the site, and its stored bytes.</summary>
public sealed record SearchFile(string Path, byte[] Bytes);
