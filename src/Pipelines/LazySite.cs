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
public sealed class LazySite
{
    private readonly InputFolder _folder;
    private readonly Lazy<HashSet<string>> _folders;
    private readonly Dictionary<string, Document> _files;
    private readonly IReadOnlyList<(FilesOfSite Pipeline, Lazy<Dictionary<string, Document>> Files)> _onDemand;
    private readonly Validator _validator;

    /// <summary>The newest that could be made, or an earlier one.</summary>
    private readonly CrossReference? _index;

    private LazySite(InputFolder folder, Engine engine, IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics, LazySite? earlier)
    {
        _folder = folder;
        _folders = new(() => folder.Files.Where(file => file.IsListed).SelectMany(file => RelativePath.FoldersOf(file.Path)).ToHashSet(StringComparer.Ordinal));
        _validator = engine.OutputsOf(nameof(Findings)).Content<Validator>();
        Diagnostics = diagnostics.InOrder();
        var index = engine.OutputsOf(nameof(CrossReferences)).Contents<CrossReference>().FirstOrDefault();
        HasSite = index is not null;
        _index = index ?? earlier?._index;
        if (index is null && earlier is not null)
        {
            // An article that is corrected is shown at once, and all else as it was until the whole is read.
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

    /// <summary>False if something is wrong that leaves no site to make.</summary>
    public bool HasSite { get; }

    /// <summary>Reads and judges the whole input folder; files that <see cref="BuildOptions.Earlier"/> knows are not read again.</summary>
    /// <param name="options">With <see cref="BuildOptions.IsPreview"/>.</param>
    /// <param name="earlier">The site before, if there is one.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static LazySite Read(BuildOptions options, LazySite? earlier, CancellationToken cancellation)
    {
        var (folder, diagnostics) = (new InputFolder(options), new DiagnosticBag());
        var pipelines = SitePipelines.OnDemand(options, folder, diagnostics);
        var later = pipelines.OfType<FilesOfSite>().Where(pipeline => pipeline.IsOnDemand).ToHashSet<Pipeline>();
        return new LazySite(folder, new Engine(pipelines).RunWithout(later, cancellation), pipelines, diagnostics, earlier);
    }

    /// <summary>True if there was something at a path below the input folder, also a folder or a link that is not followed.</summary>
    public bool Lists(string path) => _folder.Find(path) is not null || _folders.Value.Contains(path);

    /// <summary>True if the same files are in the input folder as when the whole was read, of the same lengths and times.</summary>
    /// <exception cref="FileTroubleException">The folder is not there.</exception>
    public bool IsOfPresentFiles(BuildOptions options) => new InputFolder(options).Files.Where(file => file.IsListed).SequenceEqual(_folder.Files.Where(file => file.IsListed));

    /// <summary>The file at a path below the root; null if there is none. Lists and the search are made when first asked for.</summary>
    public Document? Find(string destination) => _files.GetValueOrDefault(destination)
        ?? _onDemand.Where(files => files.Pipeline.MayHold(destination)).Select(files => files.Files.Value.GetValueOrDefault(destination)).FirstOrDefault(file => file is not null);

    /// <summary>
    /// The same with the present texts of a few articles, in the time that these take: they are judged and shown at once, and what
    /// other pages and rules say of them waits for the next reading of the whole.
    /// </summary>
    /// <param name="paths">Below the input folder.</param>
    /// <param name="options">Those of the reading.</param>
    /// <returns>Null if only a reading of the whole can tell.</returns>
    public LazySite? WithPresent(IReadOnlyCollection<string> paths, BuildOptions options)
    {
        if (_index is null || KnowledgeBase.Retractions is not null || paths.Any(path => KnowledgeBase.PageByInputPath(path) is not Article))
        {
            return null;
        }

        var read = paths.Select(path => ParseArticles.Present(_folder.Find(path)!, options)).ToList();
        if (read.Any(article => article is null))
        {
            return null;
        }

        var present = read.ConvertAll(article => article!);
        var knowledgeBase = KnowledgeBase.With(present);
        var judge = JudgeReviews.JudgeOf(knowledgeBase, _folder.ToBeReadAgain());
        var reviews = _index.Reviews.With(_validator.Context.Reviews).With(present.Select(article => KeyValuePair.Create(article, judge.Judge(article))));
        var found = new DiagnosticBag();
        var validator = _validator.With(_validator.Context with { KnowledgeBase = knowledgeBase, Reviews = reviews, Retractions = _index.Retractions }, found);
        present.ForEach(validator.ValidatePage);

        var own = present.Select(article => article.Source.Path).ToHashSet(StringComparer.Ordinal);
        var index = _index.With(knowledgeBase, reviews);
        var site = new LazySite(this, validator, [.. Diagnostics.Where(finding => !own.Contains(finding.At.Source.Path)), .. found.InOrder()], index);
        foreach (var former in present.Select(article => _index.KnowledgeBase.PageByInputPath(article.InputPath)).OfType<Article>().SelectMany(article => FilesOf(article, _index)))
        {
            site._files.Remove(former.Destination!);
        }

        foreach (var file in present.SelectMany(article => FilesOf(article, index)))
        {
            site._files[file.Destination!] = file;
        }

        return site;
    }

    private static IEnumerable<Document> FilesOf(Article article, CrossReference index) => RenderTexts.FilesOf(article, index, ArticleOutputs.All);

    private static Dictionary<string, Document> ByDestination(IEnumerable<Document> documents) =>
        documents.Where(document => document.Destination is not null).DistinctBy(document => document.Destination).ToDictionary(document => document.Destination!, StringComparer.Ordinal);
}
