using Attest.Search.Analysis;
using Attest.Search.Concepts;
using Attest.Search.Files;
using Attest.Search.Merging;
using Attest.Search.Reading;
using Attest.Search.Similarity;

namespace Attest.Search.Building;

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
        Term[] terms = [.. _lexicon.Terms];
        Array.Sort(terms, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var placeOfTerm = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            placeOfTerm[terms[i].Number] = i;
        }

        Parallel.ForEach(articles, _parallelism, article => article.Occurrences.Renumber(placeOfTerm));
        var weighed = new WeighedArticles(articles, terms.Length, terms.Length + concepts.Count, _constants, _parallelism);
        var lists = new PostingLists(articles, weighed, Smooth(weighed), _constants);
        var postings = new PostingList?[weighed.Codes];
        Parallel.For(0, postings.Length, _parallelism, static () => new PostingBuffers(), (code, _, buffers) =>
        {
            postings[code] = weighed.CountOf(code) > 0 ? lists.Of(code, buffers) : null;
            return buffers;
        }, static _ => { });

        var words = WordsByTerm();
        IndexKey[] keys =
        [
            .. terms.Select((term, place) => postings[place] is { } list ? new IndexKey(term.Key, term.Key, words[term.Number]!, list, null) : null).OfType<IndexKey>(),
            .. concepts.SelectMany((concept, i) => postings[terms.Length + i] is { } list
                ? concept.Forms.Select(form => KeyOf(form, concept, list, term => weighed.CountOf(placeOfTerm[term.Number])))
                : []),
        ];
        Array.Sort(keys, static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return keys;
    }

    private SmoothedWeights[] Smooth(WeighedArticles weighed)
    {
        var neighbours = new Neighbours(weighed, _constants, _parallelism);
        var weights = new SmoothedWeights[weighed.Count];
        Parallel.For(0, weights.Length, _parallelism, () => new Smoothing(weighed, neighbours, _constants), (i, _, smoothing) =>
        {
            weights[i] = smoothing.Of(i);
            return smoothing;
        }, static _ => { });
        return weights;
    }

    /// <summary>A form is kept with its rarest stem: whoever looks for the form looks for that one too, and few forms have it.</summary>
    private static IndexKey KeyOf(ConceptForm form, Concept concept, PostingList postings, Func<Term, int> count)
    {
        var rarest = form.Stems.OrderBy(count).ThenBy(stem => stem.Key, StringComparer.Ordinal).First().Key;
        return new IndexKey($"{rarest} {form.Text}", rarest, concept.NameBeside(form), postings, concept);
    }

    /// <summary>By the number of the term, the words in which it occurs, those in most articles first.</summary>
    private string?[] WordsByTerm()
    {
        var texts = new string?[_lexicon.Terms.Count];
        foreach (var words in _lexicon.Words.Where(word => word.Articles > 0).GroupBy(word => word.Term.Number))
        {
            texts[words.Key] = string.Join(' ', words
                .OrderByDescending(word => word.Articles)
                .ThenBy(word => word.Surface, StringComparer.Ordinal)
                .Take(_constants.SurfacesPerTerm)
                .Select(word => word.Surface));
        }

        return texts;
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
