using Attest.Content;
using Attest.Diagnostics;
using Attest.Text;
using Attest.Validation.Rules.Links;

namespace Attest.Validation.Rules.Content;

/// <summary>A name that the site uses itself, or that a file cannot have on every computer.</summary>
public sealed class ReservedName() : Rule(new("KB108", nameof(ReservedName), Severity.Error))
{
    private const string RenameHelp = "rename the file: letters, digits, hyphens and a full stop before the ending are valid everywhere";

    private static readonly HashSet<string> OfTheSite = Set("""
        articles specialties tags references glossary board review rules search api assets theme files index feed sitemap
        robots llms offline 404
        """);

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var place = page.Source.At(0);
        if (page is ProsePage && OfTheSite.Contains(page.Slug))
        {
            yield return new Finding(place, $"\"{page.Slug}\" is an address that the site itself uses", "give the file another name");
        }

        foreach (var finding in CheckLinked(page, context.KnowledgeBase))
        {
            yield return finding;
        }

        var aliases = page is Article article ? article.Aliases : [];
        foreach (var (name, at) in aliases.Prepend(new Located<string>(page.Slug, place)))
        {
            if (PortableName.IsDevice(name))
            {
                yield return new Finding(at, $"\"{name}\" is a reserved name on Windows", "choose another name");
            }
            else if (page is Article && IsReserved(name))
            {
                yield return new Finding(at, "\"index\" is the name of the list of all articles", "choose a name that says what the article is about");
            }
        }
    }

    /// <summary>Tags and specialties give their names to folders, and assets are published under theirs.</summary>
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        context.KnowledgeBase.Settings.Specialties.Where(specialty => PortableName.IsDevice(specialty.Id.Value))
            .Select(specialty =>
                new Finding(specialty.Id.At, $"\"{specialty.Id.Value}\" is a reserved name on Windows", "choose another id"))
        .Concat(
            from asset in AssetFiles.Of(context.KnowledgeBase)
            let problem = PortableName.ProblemOf(asset.Path)
            where problem is not null
            select new Finding(asset.Place, problem, RenameHelp));

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        article.Tags.Where(tag => PortableName.IsDevice(Slugs.Of(tag.Value)))
            .Select(tag => new Finding(tag.At, $"\"{tag.Value}\" is a reserved name on Windows",
                "choose another tag, of two words perhaps"));

    /// <summary>A file outside of the assets is published where a page links to it.</summary>
    private static IEnumerable<Finding> CheckLinked(MarkdownPage page, KnowledgeBase knowledgeBase) =>
        from linked in PageLinks.LinksOf(page, knowledgeBase)
        where linked.Target.Kind == LinkKind.File && !linked.Target.Path.StartsWith("assets/", StringComparison.Ordinal)
        let problem = PortableName.ProblemOf(linked.Target.Path)
        where problem is not null
        select new Finding(linked.Link.At, problem, RenameHelp);

    /// <summary>True for a name that no article can have.</summary>
    public static bool IsReserved(string slug) => PortableName.IsDevice(slug) || slug.Equals("index", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
