using Attest.Content;

namespace Attest.Review;

/// <summary>Which members of the board may approve an article.</summary>
public static class Entitlement
{
    /// <summary>By the specialty, or by a role that every article needs.</summary>
    public static bool IsEntitled(this ReviewPolicy policy, BoardMember member, Article article) =>
        IsFor(member, article.Specialty.Value) || policy.Approvals.Places.Any(place => member.IsFor(place.Value));

    /// <summary>A member without specialties may approve all.</summary>
    public static bool IsFor(BoardMember member, string specialty) =>
        member.Specialties.Count == 0 || member.Specialties.Any(own => own.Value == specialty);
}
