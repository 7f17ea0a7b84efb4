using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A cited work whose place another one has taken. Told in each page that cites it, at the first citation.</summary>
public sealed class SupersededReference() : Rule(new("KB207", nameof(SupersededReference), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        Supersession? succession = null;
        HashSet<string> cited = [];
        foreach (var (reference, citation) in CitedReferences.Of(page, context.KnowledgeBase).Where(cited => cited.Reference.SupersededBy is not null))
        {
            if (succession is null)
            {
                succession = context.SharedSupersession.Within(page);
                cited = [.. page.Body.Citations.Select(other => other.Key)];
            }

            // A successor that is not there, or that leads in a circle, is told where it is named.
            if (succession.Of(reference) is { End: SupersessionEnd.InReach or SupersessionEnd.OutOfReach } successor)
            {
                var name = successor.Doi is { } doi ? $"DOI {doi}" : $"\"{successor.Reference.Id.Value}\"";
                yield return new Finding(citation.At, $"\"{reference.Id.Value}\" is superseded by {name}", HelpFor(reference, successor, cited));
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
