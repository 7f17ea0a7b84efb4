namespace Attest.Rendering.Views;

/// <param name="Text">As it is shown.</param>
/// <param name="Address">Of the page on GitHub; null where the site names no repository.</param>
public sealed record LogSourceView(string Label, string Text, string? Address);

/// <param name="Id">The anchor of the record.</param>
/// <param name="Article">Its title and page; without a page if it is gone.</param>
/// <param name="By">The member, with the place on the board.</param>
/// <param name="Sources">Pull request, review, account and commit.</param>
public sealed record LogEntryView(
    string Id, string What, string? Article, string? ArticlePath, string? By, string? ByPath, DateOnly? On, string? Seal, string? Reason,
    IReadOnlyList<LogSourceView> Sources);

/// <param name="Id">Its anchor.</param>
/// <param name="At">In UTC, for people.</param>
public sealed record LogPublicationView(
    string Id, int Number, DateOnly On, string At, LogSourceView Commit, string Hash, IReadOnlyList<LogEntryView> Entries);

/// <summary>The log of approvals: its years, and how to check it.</summary>
public sealed record LogView : PageView
{
    public required int Publications { get; init; }

    public required int Entries { get; init; }

    /// <summary>Of the last publication.</summary>
    public required string LastHash { get; init; }

    /// <summary>Newest first, with the number of publications.</summary>
    public required IReadOnlyList<KeyValuePair<LinkView, int>> Years { get; init; }

    /// <summary>Continued by hand, newest first.</summary>
    public required IReadOnlyList<LogEntryView> Restarts { get; init; }
}

public sealed record LogYearView : PageView
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LogPublicationView> Publications { get; init; }
}
