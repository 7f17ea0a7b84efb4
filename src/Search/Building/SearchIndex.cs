using Attest.Search.Analysis;
using Attest.Search.Concepts;
using Attest.Search.Files;
using Attest.Search.Merging;
using Attest.Search.Reading;
using Attest.Search.Similarity;

namespace Attest.Search.Building;

/// <summary>Makes the files of the index; README.md describes them byte by byte.</summary>
public sealed class SearchIndex(SearchSource source, SearchConstants constants, ParallelOptions parallelism)
{
    private readonly Lexicon _lexicon = Lexicon.For(source.KnowledgeBase.Site.Language);
    private readonly string[] _audiences = [.. source.KnowledgeBase.Site.Audiences.Select(audience => audience.Id)];
    private readonly SearchArticle[] _sources = [.. source.Articles
        .OrderBy(article => article.Article.Specialty.Value, StringComparer.Ordinal)
        .ThenBy(article => article.Article.Slug, StringComparer.Ordinal)];

    public static IReadOnlyList<SearchFile> Build(SearchSource source, ParallelOptions parallelism, SearchConstants? constants = null) =>
        new SearchIndex(source, constants ?? SearchConstants.Default, parallelism).Build();

    private SearchFile[] Build()
    {
        var concepts = ConceptCollector.Collect(
            source.KnowledgeBase.Settings.Glossary, [.. _sources.Select(source => source.Article)], _lexicon, constants);
        var articles = Read(concepts);
        IndexFile[] files = [.. WriteFiles(articles, FindKeys(articles, concepts))];
        var name = IndexFile.NameOf(files);
        return parallelism.Make(files.Length, i => files[i].Store(name));
    }

    private ReadArticle[] Read(IReadOnlyList<Concept> concepts)
    {
        var forms = new FormTree(concepts, _lexicon.Terms.Count);
        var audiences = _audiences.ToHashSet(StringComparer.Ordinal);
        return parallelism.Make(
            _sources.Length, () => new ArticleReader(_lexicon, forms, audiences, constants), (i, reader) => reader.Read(_sources[i]));
    }

    /// <summary>All keys in ordinal order, without those that occur nowhere, such as an unused synonym.</summary>
    private IndexKey[] FindKeys(ReadArticle[] articles, IReadOnlyList<Concept> concepts)
    {
        Term[] terms = [.. _lexicon.Terms];
        Array.Sort(terms, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var placeOfTerm = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            placeOfTerm[terms[i].Number] = i;
        }

        Parallel.ForEach(articles, parallelism, article => article.Occurrences.Renumber(placeOfTerm));
        var weighed = new WeighedArticles(articles, terms.Length, terms.Length + concepts.Count, constants, parallelism);
        var neighbours = new Neighbours(weighed, constants, parallelism);
        var weights = parallelism.Make(
            weighed.Count, () => new Smoothing(weighed, neighbours, constants), (i, smoothing) => smoothing.Of(i));
        var lists = new PostingLists(articles, weighed, weights, constants);
        var postings = parallelism.Make(weighed.Codes, () => new PostingBuffers(lists.MostChampions),
            (code, buffers) => weighed.CountOf(code) > 0 ? lists.Of(code, buffers) : null);
        var words = WordsByTerm();
        IndexKey[] keys =
        [
            .. terms.Select((term, i) => postings[i] is { } list ? new IndexKey(term.Key, term.Key, words[term], list, null) : null)
                .OfType<IndexKey>(),
            .. concepts.SelectMany((concept, i) => postings[terms.Length + i] is { } list
                ? concept.Forms.Select(form => KeyOf(form, concept, list, term => weighed.CountOf(placeOfTerm[term.Number])))
                : []),
        ];
        Array.Sort(keys, static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return keys;
    }

    /// <summary>A form is kept with its rarest stem: each query for the form contains it, and few other forms do.</summary>
    private static IndexKey KeyOf(ConceptForm form, Concept concept, PostingList postings, Func<Term, int> count)
    {
        var rarest = form.Stems.OrderBy(count).ThenBy(stem => stem.Key, StringComparer.Ordinal).First().Key;
        return new IndexKey($"{rarest} {form.Text}", rarest, concept.NameBeside(form), postings, concept);
    }

    /// <summary>The words in which a term occurs, those in most articles first.</summary>
    private Dictionary<Term, string> WordsByTerm() => _lexicon.Words.Where(word => word.Articles > 0).GroupBy(word => word.Term)
        .ToDictionary(words => words.Key, words => string.Join(' ', words
            .OrderByDescending(word => word.Articles)
            .ThenBy(word => word.Surface, StringComparer.Ordinal)
            .Take(constants.SurfacesPerTerm)
            .Select(word => word.Surface)));

    private IEnumerable<IndexFile> WriteFiles(ReadArticle[] articles, IndexKey[] keys)
    {
        var writer = new TermFiles(_sources, articles, constants);
        var ranges = writer.Cut(keys);
        var terms = parallelism.Make(ranges.Count, i => writer.Write(keys, ranges[i], i));
        var size = constants.ChunkSize;
        var chunks = parallelism.Make((articles.Length + size - 1) / size,
            i => ArticleFiles.Write(_sources, articles, _audiences, (i * size)..Math.Min(articles.Length, (i + 1) * size), i));
        var words = SpellingFiles.Write(_lexicon.Words, backwards: false, constants);
        var endings = SpellingFiles.Write(_lexicon.Words, backwards: true, constants);
        var separators = new FileSeparators(
            [.. Shards.Separators([.. keys.Select(key => key.Text)], ranges)], words.Separators, endings.Separators);
        var manifest = Manifest.Write(source.KnowledgeBase, _sources, articles, separators, constants);
        return [manifest, .. chunks, .. words.Files, .. endings.Files, .. terms];
    }
}
