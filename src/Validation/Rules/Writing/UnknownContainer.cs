using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

/// <summary>An unknown name, attribute or value of a container, and fences that do not match.</summary>
public sealed class UnknownContainer() : FaultRule("KB506", FaultKind.UnknownContainer)
{
    private static readonly Dictionary<string, string[]> NoAttributes = [];

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
                $"one of: {string.Join(", ", names)}{Nearest.DidYouMean(container.Name, names)}")];

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
                    : $"one of: {string.Join(", ", words)}{Nearest.DidYouMean(value, words)}");
            }
        }
    }
}
