using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A name that the site uses itself, or that no file can have on Windows.</summary>
public sealed class ReservedName() : Rule(new("KB108", nameof(ReservedName), Severity.Error))
{
    private static readonly HashSet<string> OfTheSite = Set("""
        articles specialties tags references glossary board review rules search api assets theme files index feed sitemap
        robots llms offline 404
        """);

    /// <summary>Windows keeps these for devices, whatever ending follows (Microsoft, "Naming files, paths, and namespaces").</summary>
    private static readonly HashSet<string> OfWindows = Set("""
        con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
        """);

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var place = page.Source.At(0);
        if (page is ProsePage && OfTheSite.Contains(page.Slug))
        {
            yield return new Finding(place, $"\"{page.Slug}\" is an address that the site itself uses", "give the file another name");
        }

        var aliases = page is Article article ? article.Aliases : [];
        foreach (var (name, at) in aliases.Prepend(new Located<string>(page.Slug, place)))
        {
            if (OfWindows.Contains(name))
            {
                yield return new Finding(at, $"\"{name}\" is a name that Windows keeps for itself", "choose another name");
            }
            else if (page is Article && IsReserved(name))
            {
                yield return new Finding(at, "\"index\" is the name of the list of all articles", "choose a name that says what the article is about");
            }
        }
    }

    /// <summary>True for a name that no article can have.</summary>
    public static bool IsReserved(string slug) => OfWindows.Contains(slug) || slug.Equals("index", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
