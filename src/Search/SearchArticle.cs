using Attest.Content;
using Attest.Review;

namespace Attest.Search;

/// <summary>An article that can be found, with what is known of it from elsewhere.</summary>
/// <param name="ReferenceTitles">The titles of the works that it cites, each once.</param>
/// <param name="State">How it stands with its reviewers.</param>
/// <param name="IsPending">Published under caution.</param>
public sealed record SearchArticle(
    Article Article, IReadOnlyList<string> ReferenceTitles, ReviewState State = ReviewState.Approved, bool IsPending = false);

/// <summary>What is to be searched. The order of articles does not matter.</summary>
public sealed record SearchSource(KnowledgeBase KnowledgeBase, IReadOnlyList<SearchArticle> Articles);

/// <summary>A file of the index: its path below the root of the site, and its bytes as they are stored.</summary>
public sealed record SearchFile(string Path, byte[] Bytes);
