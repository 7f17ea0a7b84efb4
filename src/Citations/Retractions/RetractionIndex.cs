using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations;

/// <summary>
/// The references in the list of retractions, found by DOI or PubMed number in one pass. A notice counts from its day on;
/// as elsewhere, a day is in the future only if it is later than the day after the build.
/// </summary>
public sealed class RetractionIndex
{
    private readonly Dictionary<Reference, RetractionStatus> _statuses = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Reference> _foundByPmid = new(ReferenceEqualityComparer.Instance);

    private RetractionIndex()
    {
    }

    public static RetractionIndex None { get; } = new();

    public bool IsEmpty => _statuses.Count == 0;

    /// <summary>False if the list has faults: a reference that is not in it may be retracted.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>
    /// The day that the list states, else that of its newest notice, without days in the future; null without a list. The
    /// date of the file says nothing about the age of the list.
    /// </summary>
    public DateOnly? ListedOn { get; private init; }

    public static RetractionIndex Of(KnowledgeBase knowledgeBase)
    {
        if (knowledgeBase.Retractions is not { } list)
        {
            return None;
        }

        // It may already be tomorrow where the notice was published.
        var lastDay = knowledgeBase.AsOf < DateOnly.MaxValue ? knowledgeBase.AsOf.AddDays(1) : knowledgeBase.AsOf;
        List<Reference> references =
            [.. knowledgeBase.AllPages.SelectMany(page => page.References), .. knowledgeBase.Shared.SelectMany(file => file.References)];
        var byDoi = new RetractionLookup(IdentifierKind.Doi, references, static reference => reference.Doi);
        var byPmid = new RetractionLookup(IdentifierKind.Pmid, references, static reference => reference.Pmid);
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
            Note(byDoi.Find(list.PaperDoi(row)), row, isByDoi: true);
            Note(byPmid.Find(list.PaperPmid(row)), row, isByDoi: false);
        }

        // A mistyped day in the future would hide the age of the list.
        var index = new RetractionIndex
        {
            ListedOn = list.ListedOn <= lastDay ? list.ListedOn : newest,
            IsComplete = list.Faults.Count == 0,
        };
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

    /// <summary>Null for a work that is not in the list.</summary>
    public RetractionStatus? Of(Reference reference) => _statuses.GetValueOrDefault(reference);

    /// <summary>
    /// For exports, one line about the most serious notice: <c>RETRACTED 2021-03-24, https://doi.org/10.5555/n: Error in Data</c>,
    /// <c>Expression of concern 2021-03-24, …</c>, or <c>Corrected 2021-03-24, …</c>; else null.
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
        return NoticeText.Line(word, notice, NoticeText.Source(notice) is { Href: { } href } ? ", " + href : "");
    }

    /// <summary>The place of the DOI, PubMed number or address by which a reference was found.</summary>
    public Location PlaceIn(Reference reference)
    {
        string[] variables = _foundByPmid.Contains(reference) ? ["PMID", "URL", "DOI"] : ["DOI", "URL", "PMID"];
        return Array.Find(variables, reference.Variables.ContainsKey) is { } variable
            ? reference.Variables[variable].At
            : reference.Id.At;
    }

    // Each work with the notices of all its entries: one may have only the DOI, another only the PubMed number.
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

        var statuses = byWork.ToDictionary(
            work => work.Key, work => RetractionStatus.Of(work.Value.Select(list.Notice)), StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (statuses.TryGetValue(WorkIdentity.Of(reference), out var status))
            {
                _statuses[reference] = status;
            }
        }
    }

    private sealed class Match
    {
        public List<int> Rows { get; } = [];

        public bool IsByDoi { get; set; }
    }
}
