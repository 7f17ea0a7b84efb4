using System.Globalization;
using Attest.Content;

namespace Attest.Reading.Editing;

public sealed record NewApproval(string By, DateOnly On, string Seal);

/// <summary>The change of the <c>review</c> block of an article.</summary>
/// <param name="IsApproved">True for the status <c>approved</c>, false for <c>under-review</c>.</param>
/// <param name="Due">The day of the next review.</param>
/// <param name="Note">Added to <c>history</c>.</param>
public sealed record ReviewChange(bool IsApproved, NewApproval? Approval, DateOnly Due, HistoryEntry? Note)
{
    internal string Status => IsApproved ? "approved" : "under-review";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
