using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Rendering;
using Attest.Review;
using Attest.Validation;

namespace Attest.Pipelines;

/// <summary>
/// A knowledge base as editors see it while they write: judged as a whole, with a site of which each file is made when somebody
/// asks for it. Immutable, but for what it has made already.
/// </summary>
public sealed class SiteDraft
{
    private readonly Dictionary<string, Document> _listed;
    private readonly Lazy<HashSet<string>> _folders;
    private readonly Dictionary<string, Document> _files;
    private readonly ReviewLedger _reviews;

    /// <summary>The newest index that could be made, be it an earlier one.</summary>
    private readonly SiteIndex? _index;

    private readonly Lazy<Dictionary<string, Document>> _listings;
    private readonly Lazy<Dictionary<string, Document>> _search;

    private SiteDraft(PipelineContext context, DiagnosticBag diagnostics, SiteDraft? earlier)
    {
        KnowledgeBase = context.Model<KnowledgeBase>();
        Diagnostics = diagnostics.InOrder();
        _reviews = context.Model<ReviewLedger>();
        var index = context.Models<SiteIndex>().FirstOrDefault();
        HasSite = index is not null;
        _index = index ?? earlier?._index;
        _listed = context.AllOutputs().Where(document => document.Model is InputFile).ToDictionary(document => document.Path, StringComparer.Ordinal);
        var listed = _listed.Keys;
        _folders = new(() => listed.SelectMany(RelativePath.FoldersOf).ToHashSet(StringComparer.Ordinal));
        if (index is null && earlier is not null)
        {
            // An article that mends the mistake is shown at once, and all else as it was until the whole is read.
            (_files, _listings, _search) = (earlier._files, earlier._listings, earlier._search);
            return;
        }

        _files = ByDestination(context.AllOutputs());
        _listings = new(() => index is null ? [] : ByDestination(RenderListings.DocumentsOf(index)));
        _search = new(() => index is null ? [] : ByDestination(BuildSearchIndex.DocumentsOf(index, context.Parallelism)));
    }

    private SiteDraft(SiteDraft earlier, KnowledgeBase knowledgeBase, ReviewLedger reviews, IReadOnlyList<Diagnostic> diagnostics, SiteIndex index)
    {
        KnowledgeBase = knowledgeBase;
        Diagnostics = diagnostics;
        HasSite = !diagnostics.Any(diagnostic => diagnostic.StopsPreview);
        (_reviews, _index, _listed, _folders) = (reviews, index, earlier._listed, earlier._folders);
        (_files, _listings, _search) = (new(earlier._files, StringComparer.Ordinal), earlier._listings, earlier._search);
    }

    public KnowledgeBase KnowledgeBase { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>False if something is wrong that leaves no site to make.</summary>
    public bool HasSite { get; }

    /// <summary>Reads and judges the whole input folder; files that <see cref="BuildOptions.Earlier"/> knows are not read again.</summary>
    /// <param name="options">With <see cref="BuildOptions.IsPreview"/>.</param>
    /// <param name="earlier">The draft before, if there is one.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static SiteDraft Read(BuildOptions options, SiteDraft? earlier, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var sources = Sources.ToBeJudged(options);
        Pipeline[] pipelines =
        [
            .. sources, new KnowledgeBasePipeline(options, sources, diagnostics), new TextsPipeline(), new TwinsPipeline(), new AssetsPipeline(),
        ];
        return new SiteDraft(new Engine(pipelines, () => false).Run(cancellation), diagnostics, earlier);
    }

    /// <summary>True if there was something at a path below the input folder, be it a folder or a link that is not followed.</summary>
    public bool Lists(string path) => _listed.ContainsKey(path) || _folders.Value.Contains(path);

    /// <summary>True if the same files are in the input folder as when the whole was read, of the same lengths and times.</summary>
    /// <exception cref="FileTroubleException">The folder is not there.</exception>
    public bool IsOfPresentFiles(BuildOptions options, CancellationToken cancellation)
    {
        var present = new ListFiles(options).Execute([], new PipelineContext(cancellation)).Where(document => document.Model is InputFile).ToList();
        return present.Count == _listed.Count && present.TrueForAll(file => _listed.TryGetValue(file.Path, out var listed) && listed.Model!.Equals(file.Model));
    }

    /// <summary>The file at a path below the root; null if there is none. Lists and the search are made when first asked for.</summary>
    public Document? Find(string destination) =>
        _files.GetValueOrDefault(destination)
        ?? (destination.StartsWith("search/", StringComparison.Ordinal) && destination != "search/index.html" ? _search : _listings).Value.GetValueOrDefault(destination);

    /// <summary>
    /// The same with the present texts of a few articles, in the time that these take: they are judged and shown at once, and what
    /// other pages and rules say of them waits for the next reading of the whole.
    /// </summary>
    /// <param name="paths">Below the input folder.</param>
    /// <param name="options">Those of the reading.</param>
    /// <returns>Null if only a reading of the whole can tell.</returns>
    public SiteDraft? WithPresent(IReadOnlyCollection<string> paths, BuildOptions options)
    {
        if (_index is null || KnowledgeBase.Retractions is not null || paths.Any(path => KnowledgeBase.PageByInputPath(path) is not Article))
        {
            return null;
        }

        var present = paths.Select(path => PresentArticle.Read(_listed[path], options)).ToList();
        if (present.Any(article => article is null))
        {
            return null;
        }

        var knowledgeBase = KnowledgeBase.With(present!);
        var judge = new ReviewJudge(knowledgeBase, new ImageDigests(_listed.Values).Of);
        var reviews = _index.Reviews.With(_reviews).With(present.Select(article => KeyValuePair.Create(article!, judge.Judge(article!))));
        var found = Judged(present!, knowledgeBase, reviews, options);
        var own = present.Select(article => article!.Source.Path).ToHashSet(StringComparer.Ordinal);
        var index = _index.With(knowledgeBase, reviews);
        var draft = new SiteDraft(this, knowledgeBase, reviews, [.. Diagnostics.Where(finding => !own.Contains(finding.At.Source.Path)), .. found.InOrder()], index);
        foreach (var document in present.SelectMany(article => FilesOf(article!, index)))
        {
            draft._files[document.Destination!] = document;
        }

        return draft;
    }

    private static IEnumerable<Document> FilesOf(Article article, SiteIndex index) =>
        [RenderTexts.TextOf(article, index), RenderTwins.TwinOf(article, index), RenderCitations.CitationsOf(article, index)];

    private DiagnosticBag Judged(List<Article> articles, KnowledgeBase knowledgeBase, ReviewLedger reviews, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var context = new RuleContext(knowledgeBase, reviews, options.Unapproved ?? knowledgeBase.Site.Unapproved) { Retractions = _index!.Retractions };
        var validator = new Validator(context, new SeverityPolicy(knowledgeBase.Site, options.IsStrict), diagnostics);
        articles.ForEach(validator.ValidatePage);
        return diagnostics;
    }

    private static Dictionary<string, Document> ByDestination(IEnumerable<Document> documents) =>
        documents.Where(document => document.Destination is not null).DistinctBy(document => document.Destination).ToDictionary(document => document.Destination!, StringComparer.Ordinal);
}
