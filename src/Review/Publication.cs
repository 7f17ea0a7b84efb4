using Attest.Content;

namespace Attest.Review;

/// <summary>What becomes of an article in this build.</summary>
public enum Publication
{
    /// <summary>Approved: in every list, in the sitemap, open to search engines.</summary>
    Published,

    /// <summary>Not approved, but shown: with the banner, <c>noindex</c>, out of sitemap and feeds.</summary>
    Caution,

    /// <summary>Not approved, and nowhere; links to it are text.</summary>
    Excluded,

    /// <summary>A short notice at its address, out of lists and search.</summary>
    Withdrawn,

    /// <summary>Not approved, and the policy is to fail: nothing is published.</summary>
    Refused,
}

/// <summary>Decides from the review block alone; whether the approvals hold is the business of the rules.</summary>
public static class PublicationPolicy
{
    public static Publication Of(Article article, UnapprovedPolicy policy) => article.Review.Status.Value switch
    {
        ReviewStatus.Approved => Publication.Published,
        ReviewStatus.Withdrawn => Publication.Withdrawn,
        // "publish: caution" keeps a page up while its approval has lapsed; a page that never had one is not meant.
        _ when article.PublishUnderCaution && article.Review.Approvals.Count > 0 => Publication.Caution,
        _ => policy switch
        {
            UnapprovedPolicy.Exclude => Publication.Excluded,
            UnapprovedPolicy.Caution => Publication.Caution,
            _ => Publication.Refused,
        },
    };
}
