using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Images;
using Attest.Review;
using Attest.Review.Outside;

namespace Attest.Validation;

/// <summary>What a rule found at a place. <paramref name="Severity"/> is for the rare finding milder than its rule.</summary>
/// <param name="Message">One lower-case sentence without a full stop.</param>
public sealed record Finding(Location At, string Message, string? Help = null, Severity? Severity = null)
{
    /// <inheritdoc cref="Diagnostic.ComesFirst"/>
    public bool ComesFirst { get; init; }

    public TextEdit? Correction { get; init; }

    /// <summary>As in <see cref="RuleDescriptor"/>, where the rule is not exempt as a whole.</summary>
    public bool ExemptFromStrict { get; init; }
}

/// <summary>What rules read besides the page.</summary>
/// <param name="Unapproved">The policy in force, from site.yml or the command line.</param>
public sealed record RuleContext(KnowledgeBase KnowledgeBase, ReviewStandings Reviews, UnapprovedPolicy Unapproved)
{
    private readonly Lazy<Supersession> _sharedSupersession = new(() => Supersession.OfShared(KnowledgeBase));

    public Supersession SharedSupersession => _sharedSupersession.Value;

    public IEnumerable<Reference> SharedReferences => KnowledgeBase.Shared.SelectMany(file => file.References);

    public RetractionIndex Retractions { get; init; } = RetractionIndex.None;

    /// <summary>In a few words; null if unknown.</summary>
    public Func<Article, Approval, string?> ChangeSince { get; init; } = (_, _) => null;

    /// <summary>Of a pull request.</summary>
    public SharedChanges SharedChanges { get; init; } = SharedChanges.None;

    /// <summary>The pull request to be judged; null for the present content.</summary>
    public PullRequest? PullRequest { get; init; }

    /// <summary>What a pull request changes for readers without an approval; none without a pull request.</summary>
    public IReadOnlyList<ContentChange> OutsideSeal { get; init; } = [];

    public Publication PublicationOf(Article article) => Reviews.PublicationOf(article, Unapproved);

    /// <summary>What becomes of links to articles that are not published, or only as a notice.</summary>
    public LinkFates LinkFates() => new(KnowledgeBase, PublicationOf);

    /// <summary>
    /// True if the findings of these rules, which a site can lower, stop the build. Only then may a locked rule be silent about what
    /// follows from them.
    /// </summary>
    public bool AreErrors(params string[] codes) =>
        Array.TrueForAll(codes, code => !KnowledgeBase.Site.Rules.TryGetValue(code, out var wanted) || wanted.Value >= Severity.Error);

    /// <summary>True for settings that could not be read, so that nothing is judged by them.</summary>
    public bool IsUnread(string file) => KnowledgeBase.Unread.Has(file);

    /// <summary>What a file below the input folder is; pictures only, as far as they can be opened.</summary>
    public Func<string, PictureKind?> PictureKindOf { get; init; } = _ => null;

    /// <summary>True if a settings file whose path ends so has a fault, or could not be read.</summary>
    public bool HasFaultIn(string file) => KnowledgeBase.Settings.Faults.Concat(KnowledgeBase.UnreadableFaults)
        .Any(fault => $"/{fault.At.Source.Path}".EndsWith($"/{file}", StringComparison.Ordinal));
}

/// <summary>Found by reflection. The markdown file of the same name is its document, whose examples are run as tests.</summary>
public abstract class Rule(RuleDescriptor descriptor)
{
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Runs for every article and prose page.</summary>
    public virtual IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) => [];

    /// <summary>Runs for every article.</summary>
    public virtual IEnumerable<Finding> CheckArticle(Article article, RuleContext context) => [];

    /// <summary>Runs once, for what needs all pages or concerns the other files.</summary>
    public virtual IEnumerable<Finding> CheckSite(RuleContext context) => [];

    /// <summary><c>, here and in lines 12, 15 and 4 more (7 in all)</c>; nothing for one place.</summary>
    protected static string AlsoAt(IEnumerable<Location> places)
    {
        Location[] all = [.. places];
        if (all.Length == 1)
        {
            return "";
        }

        var first = all[0].StartPosition.Line;
        int[] lines = [.. all.Select(at => at.StartPosition.Line).Where(line => line != first).Distinct().Order()];
        var others = Listed(lines.Select(line => line.ToString(CultureInfo.InvariantCulture)), lines.Length, 8);
        return lines.Length == 0 ? $" ({all.Length} in this line)"
            : $", here and in line{(lines.Length > 1 ? "s" : "")} {others} ({all.Length} in all)";
    }

    /// <summary>True for what another rule, by its code, would say at a place that this one explains; null if there is none.</summary>
    public virtual Func<string, Location, bool>? ExplainsIn(MarkdownPage page, RuleContext context) => null;

    /// <summary><c>a, b and 3 more</c>.</summary>
    protected static string Listed(IEnumerable<string> names, int count, int most = 12) =>
        string.Join(", ", names.Take(most)) + (count > most ? $" and {count - most} more" : "");
}
