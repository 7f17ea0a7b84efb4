using Attest.Search.Analysis;
using Attest.Search.Concepts;
using Attest.Search.Files;
using Attest.Search.Merging;
using Attest.Search.Reading;

namespace Attest.Search;

/// <summary>
/// Makes the files of the index. Articles are read side by side, then turned inside out in one go, then the files are written
/// side by side; README.md describes what comes of it, byte by byte.
/// </summary>
public sealed class SearchIndex
{
    private readonly SearchSource _source;
    private readonly SearchConstants _constants;
    private readonly ParallelOptions _parallelism;
    private readonly Lexicon _lexicon;
    private readonly SearchArticle[] _sources;
    private readonly string[] _audiences;

    private SearchIndex(SearchSource source, SearchConstants constants, ParallelOptions parallelism)
    {
        (_source, _constants, _parallelism) = (source, constants, parallelism);
        _lexicon = Lexicon.For(source.KnowledgeBase.Site.Language);
        _audiences = [.. source.KnowledgeBase.Site.Audiences.Select(audience => audience.Id)];
        _sources = [.. source.Articles
            .OrderBy(article => article.Article.Specialty.Value, StringComparer.Ordinal)
            .ThenBy(article => article.Article.Slug, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<SearchFile> Build(SearchSource source, ParallelOptions parallelism, SearchConstants? constants = null) =>
        new SearchIndex(source, constants ?? SearchConstants.Default, parallelism).Build();

    private SearchFile[] Build()
    {
        var concepts = ConceptCollector.Collect(_source.KnowledgeBase.Settings.Glossary, [.. _sources.Select(source => source.Article)], _lexicon, _constants);
        var articles = Read(concepts);
        var keys = FindKeys(articles, concepts);
        IndexFile[] files = [.. WriteFiles(articles, keys)];
        var name = IndexFile.NameOf(files);
        var stored = new SearchFile[files.Length];
        Parallel.For(0, files.Length, _parallelism, i => stored[i] = files[i].Store(name));
        return stored;
    }

    private ReadArticle[] Read(IReadOnlyList<Concept> concepts)
    {
        var forms = new FormTree(concepts, _lexicon.Terms.Count);
        var audiences = _audiences.ToHashSet(StringComparer.Ordinal);
        var articles = new ReadArticle[_sources.Length];
        Parallel.For(0, articles.Length, _parallelism, () => new ArticleReader(_lexicon, forms, audiences, _constants), (i, _, reader) =>
        {
            articles[i] = reader.Read(_sources[i]);
            return reader;
        }, static _ => { });
        return articles;
    }

    /// <summary>All keys in ordinal order with their postings. What occurs nowhere, such as a synonym that nobody uses, is left out.</summary>
    private IndexKey[] FindKeys(ReadArticle[] articles, IReadOnlyList<Concept> concepts)
    {
        var map = new PostingMap(articles, 2 * Math.Max(_lexicon.Terms.Count, concepts.Count));
        var terms = _lexicon.Terms.Where(term => map.CountOf(ReadArticle.CodeOf(term)) > 0).ToArray();
        var used = Enumerable.Range(0, concepts.Count).Where(i => map.CountOf(ReadArticle.CodeOfConcept(i)) > 0).ToArray();
        int[] counts =
        [
            .. terms.Select(term => map.CountOf(ReadArticle.CodeOf(term))),
            .. used.SelectMany(i => Enumerable.Repeat(map.CountOf(ReadArticle.CodeOfConcept(i)), concepts[i].Forms.Count)),
        ];
        var lists = new PostingLists(articles, map, _constants, ChampionsFor(counts));
        var surfaces = SurfacesByTerm();
        var keysOfTerms = new IndexKey[terms.Length];
        Parallel.For(0, terms.Length, _parallelism, i =>
            keysOfTerms[i] = new IndexKey(terms[i].Key, lists.Of(ReadArticle.CodeOf(terms[i])), surfaces[terms[i].Number], null));
        var keysOfConcepts = new IndexKey[used.Length][];
        Parallel.For(0, used.Length, _parallelism, i =>
        {
            var concept = concepts[used[i]];
            var postings = lists.Of(ReadArticle.CodeOfConcept(used[i]));
            keysOfConcepts[i] = [.. concept.Forms.Select(form => new IndexKey(form.Key, postings, [], concept))];
        });
        IndexKey[] keys = [.. keysOfTerms, .. keysOfConcepts.SelectMany(ofOne => ofOne)];
        Array.Sort(keys, static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return keys;
    }

    /// <summary>How many champions a key can have without there being too many of them.</summary>
    private int ChampionsFor(int[] counts)
    {
        var champions = _constants.Champions;
        while (champions > _constants.FewestChampions
            && counts.Sum(count => (long)Math.Min(count, champions)) > (long)_constants.ChampionsPerArticle * _sources.Length)
        {
            champions--;
        }

        return champions;
    }

    /// <summary>By the number of the term, the words in which it occurs, those in most articles first.</summary>
    private IReadOnlyList<string>[] SurfacesByTerm()
    {
        var surfaces = new IReadOnlyList<string>[_lexicon.Terms.Count];
        foreach (var words in _lexicon.Words.Where(word => word.Articles > 0).GroupBy(word => word.Term.Number))
        {
            surfaces[words.Key] = [.. words
                .OrderByDescending(word => word.Articles)
                .ThenBy(word => word.Surface, StringComparer.Ordinal)
                .Take(_constants.SurfacesPerTerm)
                .Select(word => word.Surface)];
        }

        return surfaces;
    }

    private IEnumerable<IndexFile> WriteFiles(ReadArticle[] articles, IndexKey[] keys)
    {
        var writer = new TermFiles(_sources, articles, _constants);
        var ranges = writer.Cut(keys);
        var terms = new IndexFile[ranges.Count];
        Parallel.For(0, terms.Length, _parallelism, i => terms[i] = writer.Write(keys, ranges[i], i));
        var chunks = new IndexFile[(articles.Length + _constants.ChunkSize - 1) / _constants.ChunkSize];
        Parallel.For(0, chunks.Length, _parallelism, i =>
        {
            var range = (i * _constants.ChunkSize)..Math.Min(articles.Length, (i + 1) * _constants.ChunkSize);
            chunks[i] = ArticleFiles.Write(_sources, articles, _audiences, range, i);
        });
        var words = SpellingFiles.Write(_lexicon.Words, backwards: false, _constants);
        var endings = SpellingFiles.Write(_lexicon.Words, backwards: true, _constants);
        var separators = new FileSeparators([.. Shards.Separators([.. keys.Select(key => key.Text)], ranges)], words.Separators, endings.Separators);
        return [Manifest.Write(_source.KnowledgeBase, _sources, articles, separators, _constants), .. chunks, .. words.Files, .. endings.Files, .. terms];
    }
}
