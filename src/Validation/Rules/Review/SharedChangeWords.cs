using System.Globalization;
using Attest.Content;
using Attest.Review;
using Attest.Review.Seals;

namespace Attest.Validation.Rules.Review;

/// <summary>A change in one file by which the approvals of several articles lapse.</summary>
internal static class SharedChangeWords
{
    public static string Of(SharedChange change) => change.Part.Kind switch
    {
        SharedPartKind.Term when change.IsNew => $"\"{change.Part.Key}\" is a new term of the glossary",
        SharedPartKind.Term when change.IsGone => $"the term \"{change.Part.Key}\" is gone from the glossary",
        SharedPartKind.Term => $"the glossary's term \"{change.Part.Key}\" has changed",
        SharedPartKind.Work => $"the shared reference \"{change.Part.Key}\" {WhatHappened(change)}",
        SharedPartKind.File => $"the file \"{change.Part.Key}\" {WhatHappened(change)}",
        SharedPartKind.Audience => $"the label of the audience \"{change.Part.Key}\" {WhatHappened(change)}",
    };

    /// <summary>With the verb of what they do.</summary>
    public static string Pages(SharedChange change) => change.Articles.Count == 1 ? "1 page shows"
        : string.Create(CultureInfo.InvariantCulture, $"{change.Articles.Count} pages show");

    /// <param name="change">What was changed.</param>
    /// <param name="articles">The names of the first articles.</param>
    /// <param name="knowledgeBase">With the day of judgement.</param>
    public static string Help(SharedChange change, string articles, KnowledgeBase knowledgeBase)
    {
        var waits = change is { Part.Kind: SharedPartKind.Term, IsNew: true }
            ? string.Create(CultureInfo.InvariantCulture,
                $", or write \"since: {knowledgeBase.AsOf:yyyy-MM-dd}\" at the term, so that each page shows it from its next approval on")
            : "";
        return $"{articles}; one approval of the pull request by a member of the board records all of them: "
            + $"dotnet run -- approve SLUG … --by ID{waits}; or undo the change";
    }

    private static string WhatHappened(SharedChange change) => change.IsNew ? "is new" : change.IsGone ? "is gone" : "has changed";
}
