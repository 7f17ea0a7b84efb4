using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>All configuration files, read, with what was wrong in them.</summary>
public sealed record Settings(
    Site Site,
    Board Board,
    IReadOnlyList<Specialty> Specialties,
    IReadOnlyList<GlossaryTerm> Glossary,
    IReadOnlyList<ContentFault> Faults);

/// <summary>One file of the shared bibliography.</summary>
public sealed record SharedReferences(SourceText Source, IReadOnlyList<Reference> References, IReadOnlyList<ContentFault> Faults);

/// <summary>A file that could not be read as text, and why.</summary>
public sealed record UnreadableFile(ContentFault Fault);

/// <summary>
/// Everything below the input folder, typed and joined. Lists are in ordinal order of paths; lookups take the first of
/// several that claim a name, since the rules report the others.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, Article> _articlesBySlug;
    private readonly Dictionary<string, MarkdownPage> _pagesByInputPath;
    private readonly Dictionary<string, Reference> _sharedByKey;
    private readonly Lazy<string[]> _sharedKeys;
    private readonly Lazy<NearestIndex> _nearestShared;
    private readonly Dictionary<string, Specialty> _specialtiesById;
    private readonly HashSet<string> _files;

    public KnowledgeBase(
        Settings settings,
        IEnumerable<SharedReferences> shared,
        IEnumerable<Article> articles,
        IEnumerable<ProsePage> pages,
        IEnumerable<string> files,
        IEnumerable<UnreadableFile> unreadable,
        DateOnly asOf)
    {
        Settings = settings;
        (Site, Board) = (settings.Site, settings.Board);
        AsOf = asOf;
        UnreadableFaults = [.. unreadable.Select(file => file.Fault)];
        Shared = [.. shared.OrderBy(s => s.Source.Path, StringComparer.Ordinal)];
        Articles = [.. articles.OrderBy(a => a.InputPath, StringComparer.Ordinal)];
        Pages = [.. pages.OrderBy(p => p.InputPath, StringComparer.Ordinal)];
        Files = [.. files.Order(StringComparer.Ordinal)];
        _articlesBySlug = FirstBy(Articles, a => a.Slug);
        _pagesByInputPath = FirstBy(Articles.Cast<MarkdownPage>().Concat(Pages), p => p.InputPath);
        _sharedByKey = FirstBy(Shared.SelectMany(s => s.References), r => r.Id.Value);
        _sharedKeys = new(() => [.. _sharedByKey.Keys.Order(StringComparer.Ordinal)]);
        _nearestShared = new(() => new NearestIndex(_sharedKeys.Value));
        _specialtiesById = FirstBy(settings.Specialties, s => s.Id.Value);
        _files = [.. Files];
    }

    /// <summary>As they stand in the files.</summary>
    public Settings Settings { get; }

    /// <summary>The settings in force.</summary>
    public Site Site { get; private init; }

    /// <summary>The board in force: who may approve.</summary>
    public Board Board { get; private init; }

    /// <summary>Puts other policies and another board in force, such as those before a change that they are to judge.</summary>
    public Settings? Policy
    {
        init
        {
            if (value is not null)
            {
                (Site, Board) = (Settings.Site.Under(value.Site), value.Board);
            }
        }
    }

    /// <summary>The day for which the knowledge base is judged.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<SharedReferences> Shared { get; }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<ProsePage> Pages { get; }

    /// <summary>Paths of all files below the input folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The known retractions; null where there is no list of them.</summary>
    public RetractionList? Retractions { get; init; }

    /// <summary>Why some of the files could not be read.</summary>
    public IReadOnlyList<ContentFault> UnreadableFaults { get; }

    public IEnumerable<MarkdownPage> AllPages => Articles.Cast<MarkdownPage>().Concat(Pages);

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> SharedKeys => _sharedKeys.Value;

    /// <summary>Finds the shared key that was meant.</summary>
    public NearestIndex NearestShared => _nearestShared.Value;

    public Article? ArticleBySlug(string slug) => _articlesBySlug.GetValueOrDefault(slug);

    public MarkdownPage? PageByInputPath(string path) => _pagesByInputPath.GetValueOrDefault(path);

    public Reference? SharedByKey(string key) => _sharedByKey.GetValueOrDefault(key);

    public Specialty? SpecialtyById(string id) => _specialtiesById.GetValueOrDefault(id);

    /// <summary>The same with articles that take the places of those at their paths.</summary>
    public KnowledgeBase With(IEnumerable<Article> changed)
    {
        var byPath = changed.ToDictionary(article => article.InputPath, StringComparer.Ordinal);
        return new KnowledgeBase(Settings, Shared, Articles.Select(a => byPath.GetValueOrDefault(a.InputPath, a)), Pages, Files,
            UnreadableFaults.Select(fault => new UnreadableFile(fault)), AsOf)
        { Retractions = Retractions };
    }

    public bool HasFile(string path) => _files.Contains(path);

    private static Dictionary<string, T> FirstBy<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            first.TryAdd(key(item), item);
        }

        return first;
    }
}
