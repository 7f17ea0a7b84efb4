using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Content;

/// <summary>An article or a prose page: front matter and a body in markdown.</summary>
public abstract class MarkdownPage
{
    public required SourceText Source { get; init; }

    /// <summary>Path below the input folder: <c>articles/rheumatology/polymyositis.md</c>.</summary>
    public required string InputPath { get; init; }

    /// <summary>The file's name without its extension; part of the page's address.</summary>
    public required string Slug { get; init; }

    /// <summary>Empty, at the start of the file, when missing.</summary>
    public required Located<string> Title { get; init; }

    public required Located<string> Summary { get; init; }

    public required Located<DateOnly>? Updated { get; init; }

    /// <summary>Without the shared ones.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>Where the front matter has references and what is said of them.</summary>
    public IReadOnlyList<Location> PlacesOfReferences { get; init; } = [];

    public required Body Body { get; init; }

    /// <summary>False for a file that is not a page at all, such as notes.</summary>
    public bool HasFrontMatter { get; init; } = true;

    public required IReadOnlyList<ContentFault> Faults { get; init; }

    /// <summary>Path below the site's root, ending in a slash.</summary>
    public abstract string OutputPath { get; }

    internal Dictionary<string, Reference> ReferencesByKey() => References.FirstBy(reference => reference.Id.Value);
}

public sealed class ProsePage : MarkdownPage
{
    public override string OutputPath => $"{Slug}/";
}

public enum ReviewStatus
{
    Submitted,
    UnderReview,
    Approved,
    Withdrawn,
}

/// <summary>By a board id; the seal binds it to the content.</summary>
public sealed record Approval(Located<string> By, Located<DateOnly> On, Located<string>? Seal);

/// <summary>The <c>review</c> block. Without a valid status (<paramref name="HasStatus"/>) an article counts as submitted.</summary>
public sealed record ReviewBlock(
    Located<ReviewStatus> Status,
    Located<DateOnly>? Submitted,
    IReadOnlyList<Located<string>> Assigned,
    IReadOnlyList<Approval> Approvals,
    Located<DateOnly>? Due,
    bool HasStatus);

/// <summary>An author: the id of a board member, a name, or a name with identifiers.</summary>
public sealed record Author(Located<string> Name, Located<string>? Orcid, string? GitHub);

/// <param name="System">Such as <c>icd-10</c>.</param>
public sealed record CodeSet(string System, IReadOnlyList<Located<string>> Codes);

public sealed record HistoryEntry(Located<DateOnly> On, string? By, Located<string> Note);

public sealed record Correction(Located<DateOnly> On, Located<string> Text);

public sealed record Withdrawal(Located<DateOnly>? On, Located<string>? Reason);

/// <summary>Why a retracted reference is kept; a missing <paramref name="Reason"/>, which is a fault, is empty.</summary>
public sealed record Acknowledgement(Located<string> Key, Located<string> Reason);

public sealed class Article : MarkdownPage
{
    private ReviewBlock _review = null!;
    private Withdrawal? _withdrawn;

    public required Located<string> Specialty { get; init; }

    public IReadOnlyList<Located<string>> Tags { get; init; } = [];

    public IReadOnlyList<Located<string>> Synonyms { get; init; } = [];

    public IReadOnlyList<CodeSet> Codes { get; init; } = [];

    /// <summary>Former slugs; each becomes a redirect.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public required ReviewBlock Review
    {
        get => _review;
        init => _review = value;
    }

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public Withdrawal? Withdrawn
    {
        get => _withdrawn;
        init => _withdrawn = value;
    }

    /// <summary>True by its status: it is published as a short notice, without its text.</summary>
    public bool IsWithdrawn => Review.Status.Value == ReviewStatus.Withdrawn;

    public Located<string>? Notice { get; init; }

    /// <summary><c>publish: caution</c>: published with a banner while an approval has lapsed.</summary>
    public bool PublishUnderCaution { get; init; }

    /// <summary>By the key of the retracted reference.</summary>
    public IReadOnlyDictionary<string, Acknowledgement> RetractedAcknowledged { get; init; } = new Dictionary<string, Acknowledgement>();

    public string? Language { get; init; }

    public override string OutputPath => $"articles/{Slug}/";

    /// <summary>True for places of a withdrawn article that nobody sees any more: its body and its references.</summary>
    public bool IsUnseen(Location place) => IsWithdrawn && place.Source == Source
        && (place.Start >= Body.Offset || PlacesOfReferences.Any(part => place.Start >= part.Start && place.Start < part.End));

    /// <summary>The same article withdrawn, without anything else of a review, so that nothing can speak against it.</summary>
    public Article AsWithdrawn(Withdrawal withdrawal)
    {
        var copy = (Article)MemberwiseClone();
        copy._review = new ReviewBlock(new(ReviewStatus.Withdrawn, Review.Status.At), null, [], [], null, HasStatus: true);
        copy._withdrawn = withdrawal;
        return copy;
    }
}
