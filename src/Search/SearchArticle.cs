using Attest.Content;

namespace Attest.Search;

/// <summary>An article that can be found, with what is known of it from elsewhere.</summary>
/// <param name="ReferenceTitles">The titles of the works that it cites, each once.</param>
/// <param name="IsPending">Published under caution.</param>
/// <param name="IsSubmitted">Pending, and nobody has begun to review it.</param>
/// <param name="IsOverdue">The day of its next review has passed.</param>
public sealed record SearchArticle(Article Article, IReadOnlyList<string> ReferenceTitles, bool IsPending = false, bool IsSubmitted = false, bool IsOverdue = false);

/// <summary>What is to be searched. The order of articles does not matter.</summary>
public sealed record SearchSource(KnowledgeBase KnowledgeBase, IReadOnlyList<SearchArticle> Articles);

/// <summary>A file of the index: its path below the root of the site, and its bytes as they are stored.</summary>
public sealed record SearchFile(string Path, byte[] Bytes);
