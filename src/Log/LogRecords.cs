namespace Attest.Log;

/// <summary>Where an entry stands.</summary>
/// <param name="Place">From 1, in its publication.</param>
public sealed record LogPlace(LogPublication Publication, int Place)
{
    public LogEntry Entry => Publication.Entries[Place - 1];
}

/// <summary>Finds the record of an approval.</summary>
public sealed class LogRecords(ApprovalLog log)
{
    private readonly ILookup<(string By, DateOnly On, string Seal), LogPlace> _approvals = log.Publications
        .SelectMany(publication => publication.Entries.Select((_, place) => new LogPlace(publication, place + 1)))
        .Where(place => place.Entry is { Kind: LogKind.Approval or LogKind.BeforeLog, By: not null, On: not null })
        .ToLookup(place => (place.Entry.By!, place.Entry.On!.Value, place.Entry.Seal ?? ""));

    public ApprovalLog Log => log;

    /// <summary>The newest, since an approval is proved again where it was put back.</summary>
    /// <param name="names">The slug of the article and its former ones.</param>
    public LogPlace? Of(IReadOnlyCollection<string> names, string by, DateOnly on, string? seal) =>
        _approvals[(by, on, seal ?? "")].LastOrDefault(place => place.Entry.Article is { } article && names.Contains(article));
}
