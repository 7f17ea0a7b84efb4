using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>Entries of one work whose data disagree.</summary>
internal static class Contradictions
{
    /// <summary>
    /// Compares each entry with those of its work that were the first to name a variable. However often the work is cited, these are few,
    /// so that the time is linear, and no disagreement is missed.
    /// </summary>
    public static IEnumerable<Finding> Between(RuleContext context)
    {
        var works = new Dictionary<string, List<Reference>>(StringComparer.Ordinal);
        foreach (var reference in context.KnowledgeBase.AllPages.Where(page => page is not Article { IsWithdrawn: true })
            .SelectMany(page => page.References).Concat(context.SharedReferences))
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            var reported = new HashSet<string>(StringComparer.Ordinal);
            var identities = WorkIdentity.AllOf(reference);
            // An entry without even a title cannot be compared with another page's.
            foreach (var earlier in identities.Where(i => !i.StartsWith("key:", StringComparison.Ordinal)).SelectMany(EntriesOf).Distinct())
            {
                known.UnionWith(Agreement.Comparable(earlier));
                if (!IsReportedOtherwise(earlier, reference)
                    && Agreement.Disagreements(earlier, reference).Where(reported.Add).ToList() is { Count: > 0 } fields)
                {
                    yield return Contradiction(reference, earlier, fields);
                }
            }

            var hasNewVariable = !Agreement.Comparable(reference).All(known.Contains);
            foreach (var entries in identities.Select(EntriesOf).Where(entries => hasNewVariable || entries.Count == 0))
            {
                entries.Add(reference);
            }
        }

        List<Reference> EntriesOf(string identity) =>
            works.TryGetValue(identity, out var entries) ? entries : works[identity] = [];
    }

    private static Finding Contradiction(Reference reference, Reference earlier, List<string> fields) => new(
        reference.Id.At,
        $"\"{reference.Id.Value}\" contradicts the entry of the same work at {earlier.Id.At} in {string.Join(" and ", fields)}",
        string.Join("; ", fields.Select(field => $"{field} is \"{Value(reference, field)}\" here and \"{Value(earlier, field)}\" there")),
        Severity.Warning);

    /// <summary>True for what is an error already: two entries in one page, or one key for two entries.</summary>
    private static bool IsReportedOtherwise(Reference first, Reference second) =>
        (first.Id.At.Source == second.Id.At.Source && !first.IsShared)
        || (first.Id.Value == second.Id.Value && second.IsShared);

    private static string? Value(Reference reference, string field) => field switch
    {
        "author" => reference.Authors is [var author, ..] ? author.Literal ?? author.Family : null,
        "issued" => reference.Issued?.Year?.ToString(CultureInfo.InvariantCulture),
        _ => reference.Text(field) ?? reference.Text(field + "-short"),
    };
}
