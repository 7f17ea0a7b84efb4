using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A cited work whose place another one has taken.</summary>
public sealed class SupersededReference() : Rule(new("KB207", nameof(SupersededReference), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var old = CitedReferences.Of(page, context.KnowledgeBase).Where(cited => cited.Reference.SupersededBy is not null).ToList();
        if (old.Count == 0)
        {
            yield break;
        }

        var succession = context.SharedSupersession.Within(page);
        HashSet<string> keys = [.. page.Body.Citations.Select(citation => citation.Key)];
        foreach (var (reference, at) in old)
        {
            // A successor that is unknown or leads in a circle is reported where it is named.
            if (succession.Of(reference) is { End: SupersessionEnd.InReach or SupersessionEnd.OutOfReach } successor)
            {
                var name = successor.Doi is { } doi ? $"DOI {doi}" : $"\"{successor.Reference.Id.Value}\"";
                yield return new Finding(at, $"\"{reference.Id.Value}\" is superseded by {name}", HelpFor(reference, successor, keys));
            }
        }
    }

    private static string HelpFor(Reference old, Successor successor, HashSet<string> cited)
    {
        if (successor.Doi is { } doi)
        {
            return $"look up https://doi.org/{doi}, add it to the references, and cite it where it still says the same";
        }

        var key = successor.Reference.Id.Value;
        var year = successor.Reference.Issued?.Year is { } known ? $" ({known.ToString(CultureInfo.InvariantCulture)})" : "";
        var title = successor.Reference.Title is { } text ? $": {text}{year}" : "";
        return cited.Contains(key)
            ? $"the page cites its successor [@{key}] too{title}; cite it in place of [@{old.Id.Value}] where it says the same"
            : $"cite [@{key}] where it still says the same{title}";
    }
}
