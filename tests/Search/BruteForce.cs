using Attest.Search;
using Attest.Search.Reading;

namespace Attest.Tests.Search;

/// <summary>What the index should say, worked out from the texts in the plainest way.</summary>
internal sealed class BruteForce
{
    private static readonly double[] Weights = [3, 3, 2, 2, 1, 0.3, 1.25];
    private static readonly double[] Normalisations = [0.5, 0.3, 0.5, 0.5, 0.75, 0.5, 0.75];
    private static readonly HashSet<string> Audiences = ["clinician", "patient"];

    private readonly List<Dictionary<string, double>> _weights = [];

    public BruteForce(IndexedSite site)
    {
        Articles = [.. site.Articles.OrderBy(a => a.Article.Specialty.Value, StringComparer.Ordinal)
            .ThenBy(a => a.Article.Slug, StringComparer.Ordinal)];
        var fields = Articles.Select(FieldsOf).ToList();
        // Text from guidelines is body text too.
        int LengthAt(List<string>[] article, int f) => f is 4 or 6 ? LengthOf(article[4]) + LengthOf(article[6]) : LengthOf(article[f]);
        var average = Enumerable.Range(0, 7).Select(f => fields.Average(a => (double)LengthAt(a, f))).ToArray();
        foreach (var article in fields)
        {
            var sums = new Dictionary<string, double>();
            for (var f = 0; f < 7; f++)
            {
                foreach (var term in article[f])
                {
                    var length = 1 - Normalisations[f] + (Normalisations[f] * LengthAt(article, f) / average[f]);
                    sums[term.TrimStart('+')] = sums.GetValueOrDefault(term.TrimStart('+')) + (Weights[f] / length);
                }
            }

            _weights.Add(sums.ToDictionary(pair => pair.Key, pair => pair.Value / (1.2 + pair.Value)));
        }
    }

    public IReadOnlyList<SearchArticle> Articles { get; }

    public IEnumerable<string> Terms => _weights.SelectMany(weights => weights.Keys).Distinct();

    /// <summary>From 0 to 1; none for an article without the term.</summary>
    public double? WeightOf(int article, string term) => _weights[article].TryGetValue(term, out var weight) ? weight : null;

    public int CountOf(string term) => _weights.Count(weights => weights.ContainsKey(term));

    /// <summary>The weight with what the neighbours say; for terms that the article lacks too.</summary>
    public double SmoothedOf(int article, string term)
    {
        var near = NeighboursOf(article);
        var said = near.Sum(n => n.Cosine * (WeightOf(n.Article, term) ?? 0)) / (near.Sum(n => n.Cosine) + 0.3);
        return (WeightOf(article, term) ?? 0) + said;
    }

    /// <summary>The terms that only neighbours have, the most telling first.</summary>
    public IEnumerable<string> BorrowedOf(int article) => Terms
        .Where(term => WeightOf(article, term) is null && SmoothedOf(article, term) > 0)
        .OrderByDescending(term => RarityOf(term) * SmoothedOf(article, term)).ThenBy(term => term, StringComparer.Ordinal)
        .Take(20);

    public static int ImpactOf(double weight) => (int)Math.Clamp(Math.Floor((127.5 * weight) + 0.5), 1, 255);

    /// <summary>
    /// The numbers of articles by which a term, at its first occurrences, is to be found, as <c>block * 256 + offset</c>.
    /// </summary>
    public static int[] PositionsOf(SearchArticle source, string term)
    {
        var positions = new List<int>();
        var offset = 0;
        foreach (var (text, isLabel) in Description(source))
        {
            positions.AddRange(Where(text, term, isLabel).Select(at => at + offset).Where(at => at < 250));
            offset += WordsIn(text) + 8;
        }

        var block = 1;
        foreach (var passage in Passages.Of(source.Article.Body, Audiences))
        {
            var heading = WordsIn(passage.Heading);
            int[] all = [.. Where(passage.Heading, term), .. Where(passage.Text, term).Select(at => at + heading)];
            positions.AddRange(all.Select(at => ((block + (at / 250)) * 256) + (at % 250)));
            block += Math.Max(1, (heading + WordsIn(passage.Text) + 249) / 250);
        }

        return [.. positions];
    }

    private double RarityOf(string term) => Math.Log(1 + ((Articles.Count - CountOf(term) + 0.5) / (CountOf(term) + 0.5)));

    private List<(int Article, double Cosine)> NeighboursOf(int article) => [.. Enumerable.Range(0, Articles.Count)
        .Where(other => other != article)
        .Select(other => (other, Cosine: VectorOf(article).Sum(term => term.Value * VectorOf(other).GetValueOrDefault(term.Key))))
        .Where(other => other.Cosine > 0)
        .OrderByDescending(other => other.Cosine).ThenBy(other => other.other)
        .Take(5)];

    private readonly Dictionary<int, Dictionary<string, double>> _vectors = [];

    private Dictionary<string, double> VectorOf(int article)
    {
        if (!_vectors.TryGetValue(article, out var vector))
        {
            var best = _weights[article].Select(pair => (pair.Key, Score: pair.Value * RarityOf(pair.Key)))
                .OrderByDescending(term => term.Score).ThenBy(term => term.Key, StringComparer.Ordinal).Take(25).ToList();
            var length = Math.Sqrt(best.Sum(term => term.Score * term.Score));
            _vectors[article] = vector = best.ToDictionary(term => term.Key, term => term.Score / length);
        }

        return vector;
    }

    private static IEnumerable<(string Text, bool IsLabel)> Description(SearchArticle source) =>
    [
        (source.Article.Title.Value, false),
        .. source.Article.Synonyms.Select(synonym => (synonym.Value, true)),
        .. source.Article.Codes.SelectMany(set => set.Codes.Select(code => ($"{set.System} {code.Value}", true))),
        .. source.Article.Tags.Select(tag => (tag.Value, true)),
        (source.Article.Summary.Value, false),
    ];

    private static List<string>[] FieldsOf(SearchArticle source)
    {
        var passages = Passages.Of(source.Article.Body, Audiences);
        var description = Description(source).ToList();
        return
        [
            TermsOf([description[0]]),
            TermsOf(description.Skip(1).SkipLast(1)),
            TermsOf([description[^1]]),
            TermsOf(passages.Select(passage => (passage.Heading, false))),
            TermsOf(passages.Where(passage => !passage.IsGuideline).Select(passage => (passage.Text, false))),
            TermsOf(source.ReferenceTitles.Select(title => (title, false))),
            TermsOf(passages.Where(passage => passage.IsGuideline).Select(passage => (passage.Text, false))),
        ];
    }

    /// <summary>Terms with a plus sign before those that stand beside their parts, which do not make a text longer.</summary>
    private static List<string> TermsOf(IEnumerable<(string Text, bool IsLabel)> texts) =>
        [.. texts.SelectMany(text => Tokens.Of(text.Text, "en", text.IsLabel))
            .Select(token => (token.IsJoined ? "+" : "") + token.Word.Term.Key)];

    private static int LengthOf(List<string> terms) => terms.Count(term => term[0] != '+');

    private static IEnumerable<int> Where(string text, string term, bool isLabel = false) =>
        Tokens.Of(text, "en", isLabel).Where(token => token.Word.Term.Key == term).Select(token => token.Position);

    /// <summary>Words with those that give no token: a language without stop words has them all.</summary>
    private static int WordsIn(string text) => Tokens.Of(text, "none").Select(token => token.Position + 1).DefaultIfEmpty(0).Max();
}
