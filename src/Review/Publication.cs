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
