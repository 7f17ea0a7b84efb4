using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A <c>superseded-by</c> must name something that exists, and the chain must end.</summary>
internal static class Successors
{
    public static IEnumerable<Finding> CheckOwn(MarkdownPage page, RuleContext context) =>
        page.References.Any(reference => reference.SupersededBy is not null)
            ? Check(page.References, context.SharedSupersession.Within(page), context, [.. page.References.Select(r => r.Id.Value)])
            : [];

    public static IEnumerable<Finding> CheckShared(RuleContext context) =>
        Check(context.SharedReferences, context.SharedSupersession, context, []);

    private static IEnumerable<Finding> Check(
        IEnumerable<Reference> references, Supersession succession, RuleContext context, IReadOnlyCollection<string> own)
    {
        foreach (var reference in references.Where(reference => reference.SupersededBy is not null))
        {
            var (name, at) = reference.Variables["superseded-by"];
            var successor = succession.Of(reference)!;
            if (successor.End == SupersessionEnd.Unknown && successor.Reference == reference
                && !context.KnowledgeBase.Unread.MayHaveReference(name))
            {
                var whose = reference.IsShared ? "a shared reference" : "a reference of this page or a shared one";
                yield return new Finding(at, $"\"superseded-by\" names \"{name}\", which is neither a known key nor a DOI",
                    $"write the key of {whose}, or a DOI such as 10.1234/abc"
                    + Nearest.DidYouMean(context.KnowledgeBase.NearestShared.To(name, own)));
            }
            else if (successor is { End: SupersessionEnd.Circle, Circle: [var first, ..] } && first == reference)
            {
                yield return new Finding(at, $"circular \"superseded-by\": {Way(successor.Circle)}",
                    "remove it from the newest of these references");
            }
        }
    }

    private static string Way(IReadOnlyList<Reference> circle) => circle.Count == 1
        ? $"\"{circle[0].Id.Value}\" names itself"
        : "between " + string.Join(" and ", circle.Take(5).Select(r => $"\"{r.Id.Value}\"")) + (circle.Count > 5 ? " and others" : "");
}
