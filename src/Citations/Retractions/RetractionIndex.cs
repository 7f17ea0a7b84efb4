using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations;

/// <summary>
/// The references that the list of retractions is about, found by DOI or PubMed number in one pass over the list. A notice
/// counts from its day on; as everywhere, a day is in the future only if it is later than the one after that of the build.
/// </summary>
public sealed class RetractionIndex
{
    private readonly Dictionary<Reference, RetractionStatus> _statuses = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<Reference> _foundByPmid = new(ReferenceEqualityComparer.Instance);

    private RetractionIndex()
    {
    }

    /// <summary>Where there is no list.</summary>
    public static RetractionIndex None { get; } = new();

    /// <summary>True if no reference is in the list, so that nobody need look for one.</summary>
    public bool IsEmpty => _statuses.Count == 0;

    /// <summary>True if a reference that is not in the list was not retracted as far as the list goes.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>
    /// The day of the list: the one that it states, else that of its newest notice; what is in the future does not count.
    /// Null without a list. Neither the clock nor the date of the file knows when the list was made.
    /// </summary>
    public DateOnly? ListedOn { get; private init; }

    public static RetractionIndex Of(KnowledgeBase knowledgeBase)
    {
        if (knowledgeBase.Retractions is not { } list)
        {
            return None;
        }

        // A day of grace: it may be tomorrow already where the notice was published.
        var lastDay = knowledgeBase.AsOf < DateOnly.MaxValue ? knowledgeBase.AsOf.AddDays(1) : knowledgeBase.AsOf;
        List<Reference> references =
            [.. knowledgeBase.AllPages.SelectMany(page => page.References), .. knowledgeBase.Shared.SelectMany(file => file.References)];
        var keys = new RetractionLookup(references);
        var matches = new Dictionary<Reference, Match>(ReferenceEqualityComparer.Instance);
        DateOnly? newest = null;
        for (var row = 0; row < list.Count; row++)
        {
            var date = list.DateOf(row);
            if (date > lastDay)
            {
                continue;
            }

            newest = newest is null || date > newest ? date : newest;
            var (byDoi, byPmid) = keys.Find(list, row);
            Note(byDoi, row, isByDoi: true);
            Note(byPmid, row, isByDoi: false);
        }

        // A day that has not come, a slip of somebody's pen, would keep a list young for ever.
        var index = new RetractionIndex { ListedOn = list.ListedOn <= lastDay ? list.ListedOn : newest, IsComplete = list.Faults.Count == 0 };
        index.Judge(list, references, matches);
        return index;

        void Note(List<Reference> found, int row, bool isByDoi)
        {
            foreach (var reference in found)
            {
                matches.TryAdd(reference, new Match());
                matches[reference].Rows.Add(row);
                matches[reference].IsByDoi |= isByDoi;
            }
        }
    }

    /// <summary>What the list says about a work; null if it says nothing.</summary>
    public RetractionStatus? Of(Reference reference) => _statuses.GetValueOrDefault(reference);

    /// <summary>
    /// For exports, one line: <c>RETRACTED 2021-03-24, https://doi.org/10.5555/n: Error in Data</c>, or
    /// <c>Expression of concern 2021-03-24, …</c>, or <c>Corrected 2021-03-24, …</c>, of the notice that weighs most; null where
    /// nothing is held against the work.
    /// </summary>
    public string? TextOf(Reference reference)
    {
        if (Of(reference) is not { State: > RetractionState.Reinstated } status)
        {
            return null;
        }

        var (word, nature) = status.State switch
        {
            RetractionState.Retracted => ("RETRACTED", RetractionNature.Retraction),
            RetractionState.OfConcern => ("Expression of concern", RetractionNature.ExpressionOfConcern),
            _ => ("Corrected", RetractionNature.Correction),
        };
        var notice = status.Notices.Last(n => n.Nature == nature);
        var source = NoticeText.Source(notice) is { Href: { } href } ? ", " + href : "";
        var reason = NoticeText.Reason(notice) is { Length: > 0 } text ? ": " + text : "";
        return string.Create(CultureInfo.InvariantCulture, $"{word} {notice.Date:yyyy-MM-dd}{source}{reason}");
    }

    /// <summary>The place in a reference's entry by which it was found: its DOI, PubMed number or address.</summary>
    public Location PlaceIn(Reference reference)
    {
        ReadOnlySpan<string> variables = _foundByPmid.Contains(reference) ? ["PMID", "URL", "DOI"] : ["DOI", "URL", "PMID"];
        foreach (var variable in variables)
        {
            if (reference.Variables.TryGetValue(variable, out var value))
            {
                return value.At;
            }
        }

        return reference.Id.At;
    }

    /// <summary>
    /// Each work with the notices of all its entries: one may name a DOI alone, another the PubMed number under which the
    /// notice is listed.
    /// </summary>
    private void Judge(RetractionList list, List<Reference> references, Dictionary<Reference, Match> matches)
    {
        if (matches.Count == 0)
        {
            return;
        }

        var byWork = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (reference, match) in matches)
        {
            if (!match.IsByDoi)
            {
                _foundByPmid.Add(reference);
            }

            var work = WorkIdentity.Of(reference);
            byWork.TryAdd(work, []);
            byWork[work].UnionWith(match.Rows);
        }

        var statuses = byWork.ToDictionary(work => work.Key, work => RetractionStatus.Of(work.Value.Select(list.Notice)), StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (statuses.TryGetValue(WorkIdentity.Of(reference), out var status))
            {
                _statuses[reference] = status;
            }
        }
    }

    /// <summary>The rows that are about a reference, and by what they were found.</summary>
    private sealed class Match
    {
        public List<int> Rows { get; } = [];

        public bool IsByDoi { get; set; }
    }
}
