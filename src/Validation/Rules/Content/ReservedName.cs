using Attest.Content;
using Attest.Diagnostics;
using Attest.Text;
using Attest.Validation.Rules.Links;

namespace Attest.Validation.Rules.Content;

/// <summary>A name that the site uses, or that a file cannot have on every computer.</summary>
public sealed class ReservedName() : Rule(new("KB108", nameof(ReservedName), Severity.Error))
{
    private static readonly HashSet<string> OfTheSite = new(
        ("articles specialties tags references glossary board review rules search api assets theme files index feed sitemap "
            + "robots llms offline 404").Split(' '), StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (!page.HasFrontMatter)
        {
            yield break;
        }

        var slug = new Located<string>(page.Slug, page.Source.At(0));
        if (page is ProsePage && OfTheSite.Contains(page.Slug))
        {
            yield return new Finding(slug.At, $"\"{page.Slug}\" is an address that the site itself uses", "give the file another name");
        }

        // A file outside of the assets is published where a page links to it.
        foreach (var finding in CheckFiles(
            from linked in PageLinks.LinksOf(page, context.KnowledgeBase)
            where linked.Target.Kind == LinkKind.File && !linked.Target.Path.StartsWith("assets/", StringComparison.Ordinal)
            select new Located<string>(linked.Target.Path, linked.Link.At)))
        {
            yield return finding;
        }

        foreach (var name in page is Article article ? article.Aliases.Prepend(slug) : [slug])
        {
            if (CheckDevice(name, name.Value, "choose another name") is { } finding)
            {
                yield return finding;
            }
            else if (page is Article && IsReserved(name.Value))
            {
                yield return new Finding(name.At, "\"index\" is the name of the list of all articles",
                    "choose a name that says what the article is about");
            }
        }
    }

    /// <summary>Specialties and tags give their names to folders, and assets are published under theirs.</summary>
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        context.KnowledgeBase.Settings.Specialties
            .Select(specialty => CheckDevice(specialty.Id, specialty.Id.Value, "choose another id")).OfType<Finding>()
            .Concat(CheckFiles(AssetFiles.Of(context.KnowledgeBase)));

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) => article.Tags
        .Select(tag => CheckDevice(tag, Slugs.Of(tag.Value), "choose another tag, of two words perhaps")).OfType<Finding>();

    public static bool IsReserved(string slug) => PortableName.IsDevice(slug) || slug.Equals("index", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Finding> CheckFiles(IEnumerable<Located<string>> paths) =>
        from path in paths
        let problem = PortableName.ProblemOf(path.Value)
        where problem is not null
        select new Finding(path.At, problem,
            "rename the file: letters, digits, hyphens and a full stop before the ending are valid everywhere");

    private static Finding? CheckDevice(Located<string> shown, string name, string help) =>
        PortableName.IsDevice(name) ? new Finding(shown.At, $"\"{shown.Value}\" is a reserved name on Windows", help) : null;
}
