using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation;

/// <summary>What a rule found at a place. <paramref name="Severity"/> is for the rare finding milder than its rule.</summary>
/// <param name="Message">One lower-case sentence without a full stop.</param>
/// <param name="Help">What the editor can do about it.</param>
public sealed record Finding(Location At, string Message, string? Help = null, Severity? Severity = null);

/// <summary>What rules may look at besides the page they check.</summary>
/// <param name="Unapproved">The policy in force, from site.yml or the command line.</param>
public sealed record RuleContext(KnowledgeBase KnowledgeBase, ReviewStandings Reviews, UnapprovedPolicy Unapproved)
{
    private readonly Lazy<Supersession> _sharedSupersession = new(() => Supersession.OfShared(KnowledgeBase));

    /// <summary>What supersedes what among the shared references.</summary>
    public Supersession SharedSupersession => _sharedSupersession.Value;

    public IEnumerable<Reference> SharedReferences => KnowledgeBase.Shared.SelectMany(file => file.References);

    /// <summary>Which references have been retracted, doubted or corrected.</summary>
    public RetractionIndex Retractions { get; init; } = RetractionIndex.None;

    /// <summary>What has changed in an article since an approval, in a few words; null if that cannot be found out.</summary>
    public Func<Article, Approval, string?> ChangeSince { get; init; } = (_, _) => null;

    /// <summary>The pull request to be judged; null for the present content.</summary>
    public PullRequest? PullRequest { get; init; }

    public Publication PublicationOf(Article article) => Reviews.PublicationOf(article, Unapproved);

    /// <summary>
    /// True if each of these rules stops the build when it finds something. Only then may a locked rule be silent about what
    /// follows from their findings, since a site can lower them.
    /// </summary>
    public bool AreErrors(params string[] codes) =>
        Array.TrueForAll(codes, code => !KnowledgeBase.Site.Rules.TryGetValue(code, out var wanted) || wanted.Value >= Severity.Error);

    /// <summary>True if a settings file whose path ends so has a fault, or could not be read.</summary>
    public bool HasFaultIn(string file) => KnowledgeBase.Settings.Faults.Concat(KnowledgeBase.UnreadableFaults)
        .Any(fault => $"/{fault.At.Source.Path}".EndsWith($"/{file}", StringComparison.Ordinal));
}

/// <summary>
/// Finds one kind of problem. Found by reflection; its document is the markdown file of the same name beside it, whose examples
/// are run as tests.
/// </summary>
public abstract class Rule(RuleDescriptor descriptor)
{
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Runs for every article and prose page.</summary>
    public virtual IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) => [];

    /// <summary>Runs for every article.</summary>
    public virtual IEnumerable<Finding> CheckArticle(Article article, RuleContext context) => [];

    /// <summary>Runs once, for what needs all pages or concerns the other files.</summary>
    public virtual IEnumerable<Finding> CheckSite(RuleContext context) => [];

    /// <summary>The first of some names, and how many more there are: <c>a, b and 3 more</c>.</summary>
    protected static string Listed(IEnumerable<string> names, int count, int most = 12) =>
        string.Join(", ", names.Take(most)) + (count > most ? $" and {count - most} more" : "");
}
