using System.Globalization;
using Attest.Citations;
using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>Entries of one work, anywhere in the knowledge base, whose data disagree.</summary>
internal static class Contradictions
{
    /// <summary>Each entry against the first of its work in the order of paths: linear in the number of entries.</summary>
    public static IEnumerable<Finding> Between(KnowledgeBase knowledgeBase)
    {
        var firsts = new Dictionary<string, Reference>(StringComparer.Ordinal);
        var inPathOrder = knowledgeBase.AllPages.SelectMany(page => page.References)
            .Concat(knowledgeBase.Shared.SelectMany(file => file.References));
        foreach (var reference in inPathOrder)
        {
            var work = WorkIdentity.Of(reference);
            if (firsts.TryAdd(work, reference) || IsKnownByKeyOnly(work) || IsReportedOtherwise(firsts[work], reference))
            {
                continue;
            }

            var first = firsts[work];
            var fields = WorkIdentity.Disagreements(first, reference);
            if (fields.Count > 0)
            {
                yield return new Finding(reference.Id.At,
                    $"\"{reference.Id.Value}\" contradicts the entry of the same work at {first.Id.At} in {string.Join(" and ", fields)}",
                    string.Join("; ", fields.Select(field => $"{field} is \"{Value(reference, field)}\" here and \"{Value(first, field)}\" there")),
                    Severity.Warning);
            }
        }
    }

    /// <summary>An entry without even a title is no work that could be compared with another page's.</summary>
    private static bool IsKnownByKeyOnly(string work) => work.StartsWith("key:", StringComparison.Ordinal);

    /// <summary>True for what is an error already: two entries in one page, or a key that two entries claim.</summary>
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
