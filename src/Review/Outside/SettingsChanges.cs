using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Review.Outside;

/// <summary>What differs in the settings, and on which pages readers see it.</summary>
internal sealed class SettingsChanges(PagesConcerned pages)
{
    /// <summary>The glossary, the board, a list: the page of the thing itself.</summary>
    private const int OwnPage = 1;

    /// <summary>Only those who write and review meet them. A test changes each and compares the sites.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "rules", "sections", "two-person", "guideline-age", "retractions-age", "reading-grade", "github", "github-id",
    };

    /// <param name="file">Below the input folder.</param>
    /// <param name="before">Null without such a file; the same for <paramref name="after"/>.</param>
    /// <param name="after">As it is now.</param>
    /// <param name="place">Where changes stand if there is no file now.</param>
    public IEnumerable<ContentChange> Of(string file, YamlNode? before, YamlNode? after, Location place) =>
        FieldDiff.Between(before, after, place).Where(change => !IsUnseen(file, change)).Select(change => Judge(file, change));

    /// <summary>What a site has that does not say it.</summary>
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["language"] = "en",
        ["demonstration"] = "false",
    };

    private static bool IsUnseen(string file, FieldChange change) => file switch
    {
        "site.yml" when change.Path is [var key] && Defaults.TryGetValue(key, out var usual) =>
            (change.Before ?? usual) == (change.After ?? usual),
        "site.yml" => change.Path.Any(Unseen.Contains) && change.Path[0] is not "repository",
        "board.yml" => change.Path.Length > 0 && Unseen.Contains(change.Path[^1]),
        _ => false,
    };

    private ContentChange Judge(string file, FieldChange change)
    {
        var found = new ContentChange(change.At, change.Subject, change.Before, change.After);
        return (file, change.Path) switch
        {
            ("site.yml", ["disclaimer"]) => Seen(found, pages.Articles),
            ("site.yml", ["audiences", var id, .. var rest]) when id is not "order" =>
                pages.Judge(found, pages.Addressing(id), isCoverable: rest is ["label" or "name"], OwnPage),
            ("board.yml", ["members", var id, ..]) => Seen(found, pages.Naming(id), OwnPage),
            ("vocabulary/specialties.yml", [var id, ..]) => Seen(found, pages.OfSpecialty(id), OwnPage),
            ("vocabulary/glossary.yml", [var term, .. var rest]) =>
                pages.Judge(found, pages.Explaining(term), isCoverable: rest is [] or ["definition" or "term" or "name"], OwnPage),
            ("site.yml", _) => Seen(found, pages.Shown),
            _ => found with { Pages = OwnPage },
        };
    }

    private ContentChange Seen(ContentChange change, IEnumerable<MarkdownPage> where, int others = 0) =>
        pages.Judge(change, where, isCoverable: false, others);
}
