using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Rendering;
using Attest.Validation;

namespace Attest.Pipelines;

/// <summary>A knowledge base for the preview: judged as a whole, with files that are made on demand.</summary>
public sealed class LazySite
{
    private readonly InputFolder _folder;
    private readonly Lazy<HashSet<string>> _folders;
    private readonly Dictionary<string, Document> _files;
    private readonly IReadOnlyList<(FilesOfSite Pipeline, Lazy<Dictionary<string, Document>> Files)> _onDemand;
    private readonly Validator _validator;

    /// <summary>The newest that could be made, perhaps for an earlier site.</summary>
    private readonly CrossReference? _index;

    private LazySite(InputFolder folder, Engine engine, IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics, LazySite? earlier)
    {
        _folder = folder;
        _folders = new(() => ListedIn(folder).SelectMany(file => RelativePath.FoldersOf(file.Path)).ToHashSet(StringComparer.Ordinal));
        _validator = engine.OutputsOf(nameof(Findings)).Content<Validator>();
        Diagnostics = diagnostics.InOrder();
        var index = engine.OutputsOf(nameof(CrossReferences)).Contents<CrossReference>().FirstOrDefault();
        HasSite = index is not null;
        _index = index ?? earlier?._index;
        if (index is null && earlier is not null)
        {
            // A corrected article is shown at once, the other pages as they were.
            (_files, _onDemand) = (earlier._files, earlier._onDemand);
            return;
        }

        var ofSite = pipelines.OfType<FilesOfSite>().ToList();
        _files = ByDestination(ofSite.Where(pipeline => !pipeline.IsOnDemand).SelectMany(pipeline => engine.OutputsOf(pipeline.Name)));
        _onDemand = [.. ofSite.Where(pipeline => pipeline.IsOnDemand)
            .Select(pipeline => (pipeline, new Lazy<Dictionary<string, Document>>(() => ByDestination(engine.RunLater(pipeline)))))];
    }

    private LazySite(LazySite earlier, Validator validator, IReadOnlyList<Diagnostic> diagnostics, CrossReference index)
    {
        _validator = validator;
        Diagnostics = diagnostics;
        HasSite = !diagnostics.Any(diagnostic => diagnostic.StopsPreview);
        (_index, _folder, _folders) = (index, earlier._folder, earlier._folders);
        (_files, _onDemand) = (new(earlier._files, StringComparer.Ordinal), earlier._onDemand);
    }

    public KnowledgeBase KnowledgeBase => _validator.Context.KnowledgeBase;

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>False if an error leaves no site to make.</summary>
    public bool HasSite { get; }

    /// <summary>Reads and judges the whole input folder; files in <see cref="BuildOptions.Earlier"/> are not read again.</summary>
    /// <param name="options">With <see cref="BuildOptions.IsPreview"/>.</param>
    public static LazySite Read(BuildOptions options, LazySite? earlier, CancellationToken cancellation)
    {
        var (folder, diagnostics) = (new InputFolder(options), new DiagnosticBag());
        var pipelines = SitePipelines.OnDemand(options, folder, diagnostics);
        var later = pipelines.OfType<FilesOfSite>().Where(pipeline => pipeline.IsOnDemand).ToHashSet<Pipeline>();
        return new LazySite(folder, new Engine(pipelines).RunWithout(later, cancellation), pipelines, diagnostics, earlier);
    }

    /// <summary>True if the path was in the input folder, also as a folder or a link.</summary>
    public bool Lists(string path) => _folder.Find(path) is not null || _folders.Value.Contains(path);

    /// <summary>True if the input folder has the files that were read, of the same lengths and times.</summary>
    /// <exception cref="FileTroubleException">The folder is not there.</exception>
    public bool IsOfPresentFiles(BuildOptions options) => ListedIn(new InputFolder(options)).SequenceEqual(ListedIn(_folder));

    /// <summary>The file at a path below the root; null if there is none. Lists and the search are made on first use.</summary>
    public Document? Find(string destination) => _files.GetValueOrDefault(destination) ?? _onDemand
        .Where(files => files.Pipeline.MayHold(destination)).Select(files => files.Files.Value.GetValueOrDefault(destination))
        .FirstOrDefault(file => file is not null);

    /// <summary>With the present texts of a few articles; what other pages and rules say of them waits for the next reading.</summary>
    /// <param name="paths">Below the input folder.</param>
    /// <returns>Null if the whole must be read.</returns>
    public LazySite? WithPresent(IReadOnlyCollection<string> paths, BuildOptions options)
    {
        var isOfArticles = paths.All(path => KnowledgeBase.PageByInputPath(path) is Article);
        if (_index is null || KnowledgeBase.Retractions is not null || !isOfArticles)
        {
            return null;
        }

        var present = paths.Select(path => ParseArticles.Present(_folder.Find(path)!, options)).OfType<Article>().ToList();
        if (present.Count < paths.Count)
        {
            return null;
        }

        var knowledgeBase = KnowledgeBase.With(present);
        var judge = JudgeReviews.JudgeOf(knowledgeBase, _folder.ToBeReadAgain());
        var (context, found) = (_validator.Context, new DiagnosticBag());
        var judged = present.Select(article => KeyValuePair.Create(article, judge.Judge(article)));
        var reviews = _index.Reviews.With(context.Reviews).With(judged);
        var validator = _validator.With(
            context with { KnowledgeBase = knowledgeBase, Reviews = reviews, Retractions = _index.Retractions }, found);
        present.ForEach(validator.ValidatePage);

        var own = present.Select(article => article.Source.Path).ToHashSet(StringComparer.Ordinal);
        var index = _index.With(knowledgeBase, reviews);
        var others = Diagnostics.Where(finding => !own.Contains(finding.At.Source.Path));
        var site = new LazySite(this, validator, [.. others, .. found.InOrder()], index);
        var former = present.Select(article => _index.KnowledgeBase.PageByInputPath(article.InputPath)).OfType<Article>();
        foreach (var file in FilesOf(former, _index))
        {
            site._files.Remove(file.Destination!);
        }

        foreach (var file in FilesOf(present, index))
        {
            site._files[file.Destination!] = file;
        }

        return site;
    }

    private static IEnumerable<Document> FilesOf(IEnumerable<Article> articles, CrossReference index) =>
        articles.SelectMany(article => RenderTexts.FilesOf(article, index, ArticleOutputs.All));

    private static IEnumerable<InputFile> ListedIn(InputFolder folder) => folder.Files.Where(file => file.IsListed);

    private static Dictionary<string, Document> ByDestination(IEnumerable<Document> documents) =>
        documents.Where(document => document.Destination is not null).DistinctBy(document => document.Destination)
            .ToDictionary(document => document.Destination!, StringComparer.Ordinal);
}
