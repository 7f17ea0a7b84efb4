using System.Globalization;
using Attest.Content;

namespace Attest.Reading.Editing;

/// <summary>An approval to be recorded.</summary>
public sealed record NewApproval(string By, DateOnly On, string Seal);

/// <summary>The change of the <c>review</c> block of an article.</summary>
/// <param name="IsApproved">True for the status <c>approved</c>, false for <c>under-review</c>.</param>
/// <param name="Approval">Added after the existing approvals; null if there is nothing to add.</param>
/// <param name="Due">The day of the next review.</param>
/// <param name="Note">Added to <c>history</c>; null for none.</param>
public sealed record ReviewChange(bool IsApproved, NewApproval? Approval, DateOnly Due, HistoryEntry? Note)
{
    /// <summary>As it is written in the file.</summary>
    internal string Status => IsApproved ? "approved" : "under-review";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
