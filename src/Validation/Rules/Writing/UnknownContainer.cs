using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Reading;

namespace Attest.Validation.Rules.Writing;

/// <summary>An unknown name, attribute or value of a container, and fences that do not match.</summary>
public sealed class UnknownContainer() : FaultRule("KB506", FaultKind.UnknownContainer)
{
    private static readonly Dictionary<string, string[]> NoAttributes = [];

    private static readonly string[] Prefix = ["callout-", "alert-", "admonition-", "custom-block-", "md-"];

    /// <summary>Words for containers that are no call-outs.</summary>
    private static readonly (string Name, HashSet<string> Words)[] Others =
    [
        ("patient", CalloutWords.WordsOf("patients carer carers lay public layperson patientinformation family families")),
        ("clinician", CalloutWords.WordsOf("clinicians professional professionals doctor doctors physician physicians hcp nurse staff")),
        ("recommendation", CalloutWords.WordsOf("recommend recommendations advice guidance")),
        ("uncited", CalloutWords.WordsOf("consensus nocite nosource opinion expertopinion")),
    ];

    /// <summary>True if none of the attributes is unknown, perhaps by a misspelling.</summary>
    internal static bool KnowsAttributesOf(Container container) =>
        container.Parameters.All(parameter => AttributesOf(container).ContainsKey(parameter.Name));

    private static Dictionary<string, string[]> AttributesOf(Container container) => container.Kind?.Attributes ?? NoAttributes;

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var audiences = context.KnowledgeBase.Site.Audiences.Select(audience => audience.Id);
        string[] names = [.. ContainerKind.All.Select(kind => kind.Name).Concat(audiences).Order(StringComparer.Ordinal)];
        return base.CheckPage(page, context).Concat(page.Body.Containers
            .Where(container => container.Kind is not null || !context.IsUnread(UnreadFiles.SiteFile))
            .SelectMany(container => Check(container, names)));
    }

    private static IEnumerable<Finding> Check(Container container, string[] names) =>
        names.Contains(container.Name, StringComparer.Ordinal)
            ? CheckAttributes(container, AttributesOf(container))
            : [new Finding(container.NameAt, $"unknown container \"{container.Name}\"",
                HelpFor(container, names))];

    /// <summary>Names of call-outs and audiences in other programs. What is urgent is left to a person.</summary>
    private static string HelpFor(Container container, string[] names)
    {
        // "danger[Stop]" has its title in brackets.
        var typed = container.Name.ToLowerInvariant().Split('[')[0];
        var bare = Prefix.Aggregate(typed, (name, prefix) =>
            name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length ? name[prefix.Length..] : name);
        var other = CalloutWords.ContainerOf(bare) ?? Others.FirstOrDefault(row => row.Words.Contains(CalloutWords.Folded(bare))).Name;
        var meant = names.Contains(bare, StringComparer.Ordinal) ? bare
            : names.Contains(other, StringComparer.Ordinal) ? other : Nearest.To(container.Name, names);
        var choice = CalloutWords.IsDanger(bare) ? "; where every minute counts, \"::: urgent\"" : "";
        return meant is not null && (bare.Length < container.Name.Length || container.Parameters.Count > 0 || choice.Length > 0)
            ? $"write \"::: {meant}\"{choice}"
            : $"one of: {string.Join(", ", names)}{Nearest.DidYouMean(meant)}";
    }

    private static IEnumerable<Finding> CheckAttributes(Container container, Dictionary<string, string[]> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, at) in container.Parameters)
        {
            if (!known.TryGetValue(name, out var words))
            {
                yield return new Finding(at, $"container \"{container.Name}\" takes no attribute \"{name}\"", known.Count == 0
                    ? "remove it; this container takes no attributes"
                    : $"one of: {string.Join(", ", known.Keys)}{Nearest.DidYouMean(name, known.Keys)}");
            }
            else if (!seen.Add(name))
            {
                yield return new Finding(at, $"duplicate attribute \"{name}\"", "keep one of them");
            }
            else if (string.IsNullOrWhiteSpace(value) || (words.Length > 0 && !words.Contains(value, StringComparer.Ordinal)))
            {
                yield return new Finding(at, $"\"{name}\" cannot be \"{value}\"", words.Length == 0
                    ? "write a value after the \"=\", between quotation marks if it contains spaces"
                    : $"one of: {string.Join(", ", words)}"
                        + Nearest.DidYouMean(OtherNames.Value(name, value) ?? Nearest.To(value, words)));
            }
        }
    }
}
