using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>All configuration files, with their faults.</summary>
public sealed record Settings(
    Site Site,
    Board Board,
    IReadOnlyList<Specialty> Specialties,
    IReadOnlyList<GlossaryTerm> Glossary,
    IReadOnlyList<ContentFault> Faults);

public sealed record SharedReferences(SourceText Source, IReadOnlyList<Reference> References, IReadOnlyList<ContentFault> Faults);

/// <summary>A file that could not be read as text.</summary>
public sealed record UnreadableFile(ContentFault Fault);

/// <summary>
/// Everything below the input folder, typed and joined. Lists are in ordinal order of paths; lookups give the first of
/// duplicates, since rules report the others.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, Article> _articlesBySlug;
    private readonly Dictionary<string, MarkdownPage> _pagesByInputPath;
    private readonly Lazy<Dictionary<string, MarkdownPage>> _pagesByOutputPath;
    private readonly Lazy<Dictionary<string, Article>> _articlesByAlias;
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
        AsOf = asOf;
        UnreadableFaults = [.. unreadable.Select(file => file.Fault)];
        Shared = [.. shared.OrderBy(s => s.Source.Path, StringComparer.Ordinal)];
        Unread = UnreadUnder(settings.Site);
        (Site, Board) = (Unread.Has(UnreadFiles.SiteFile) ? settings.Site.WithoutPolicies() : settings.Site, settings.Board);
        Articles = [.. articles.OrderBy(a => a.InputPath, StringComparer.Ordinal)];
        Pages = [.. pages.OrderBy(p => p.InputPath, StringComparer.Ordinal)];
        Files = [.. files.Order(StringComparer.Ordinal)];
        _articlesBySlug = Articles.FirstBy(a => a.Slug);
        _pagesByInputPath = AllPages.FirstBy(p => p.InputPath);
        _pagesByOutputPath = new(() => AllPages.FirstBy(p => p.OutputPath));
        _articlesByAlias = new(() => ArticlesByAlias(Articles));
        _sharedByKey = Shared.SelectMany(s => s.References).FirstBy(r => r.Id.Value);
        _sharedKeys = new(() => [.. _sharedByKey.Keys.Order(StringComparer.Ordinal)]);
        _nearestShared = new(() => new NearestIndex(_sharedKeys.Value));
        _specialtiesById = settings.Specialties.FirstBy(s => s.Id.Value);
        _files = [.. Files];
    }

    /// <summary>As in the files; <see cref="Site"/> and <see cref="Board"/> are those in force.</summary>
    public Settings Settings { get; }

    public Site Site { get; private init; }

    public Board Board { get; private init; }

    /// <summary>Puts other policies and another board in force: a change is judged by those before it.</summary>
    public Settings? Policy
    {
        init
        {
            if (value is not null)
            {
                (Site, Board) = (Settings.Site.Under(value.Site), value.Board);
                Unread = UnreadUnder(Site);
            }
        }
    }

    /// <summary>The day for which everything is judged.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<SharedReferences> Shared { get; }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<ProsePage> Pages { get; }

    /// <summary>Paths below the input folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Those of <see cref="Files"/> that nothing reads, save the assets.</summary>
    public IReadOnlyList<string> OtherFiles { get; init; } = [];

    /// <summary>Null without a list.</summary>
    public RetractionList? Retractions { get; init; }

    public IReadOnlyList<ContentFault> UnreadableFaults { get; }

    /// <summary>What depends on these files is not judged.</summary>
    public UnreadFiles Unread { get; private init; }

    public IEnumerable<MarkdownPage> AllPages => Articles.Cast<MarkdownPage>().Concat(Pages);

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> SharedKeys => _sharedKeys.Value;

    public NearestIndex NearestShared => _nearestShared.Value;

    public Article? ArticleBySlug(string slug) => _articlesBySlug.GetValueOrDefault(slug);

    public MarkdownPage? PageByInputPath(string path) => _pagesByInputPath.GetValueOrDefault(path);

    public MarkdownPage? PageByOutputPath(string path) => _pagesByOutputPath.Value.GetValueOrDefault(path);

    /// <summary>By a former slug.</summary>
    public Article? ArticleByAlias(string slug) => _articlesByAlias.Value.GetValueOrDefault(slug);

    /// <summary>True for a former slug of an article.</summary>
    public bool IsAlias(string slug) => _articlesByAlias.Value.ContainsKey(slug);

    /// <summary>By its slug, else by a former one.</summary>
    public Article? ArticleByName(string name) => ArticleBySlug(name) ?? _articlesByAlias.Value.GetValueOrDefault(name);

    public Reference? SharedByKey(string key) => _sharedByKey.GetValueOrDefault(key);

    public Specialty? SpecialtyById(string id) => _specialtiesById.GetValueOrDefault(id);

    private static Dictionary<string, Article> ArticlesByAlias(IEnumerable<Article> articles)
    {
        var byAlias = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var alias in article.Aliases)
            {
                byAlias.TryAdd(alias.Value, article);
            }
        }

        return byAlias;
    }

    private UnreadFiles UnreadUnder(Site rules) =>
        new(rules, Settings.Faults.Concat(Shared.SelectMany(file => file.Faults)).Concat(UnreadableFaults));

    /// <summary>The same with some articles replaced, by path.</summary>
    public KnowledgeBase With(IEnumerable<Article> changed)
    {
        var byPath = changed.ToDictionary(article => article.InputPath, StringComparer.Ordinal);
        return new KnowledgeBase(Settings, Shared, Articles.Select(a => byPath.GetValueOrDefault(a.InputPath, a)), Pages, Files,
            UnreadableFaults.Select(fault => new UnreadableFile(fault)), AsOf)
        { Retractions = Retractions, OtherFiles = OtherFiles };
    }

    /// <summary>Also true for what is there and cannot be read, which is reported in its own place.</summary>
    public bool HasFile(string path) => _files.Contains(path) || Unread.Has(path);
}

internal static class Lookup
{
    /// <summary>The first item of each key.</summary>
    public static Dictionary<string, T> FirstBy<T>(this IEnumerable<T> items, Func<T, string> key, StringComparer? comparer = null)
    {
        var first = new Dictionary<string, T>(comparer ?? StringComparer.Ordinal);
        foreach (var item in items)
        {
            first.TryAdd(key(item), item);
        }

        return first;
    }
}
