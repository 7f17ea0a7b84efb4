using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Attest.Search.Analysis;

namespace Attest.Tests.Search;

/// <summary>Generator and client take texts apart in the same way: what one side does otherwise would never be found.</summary>
[Collection(SearchClientTests.Name)]
public partial class ClientAnalysisTests(SearchClient client)
{
    private static readonly string[] Stems =
    [
        "a", "be", "by", "cry", "say", "fall", "gener", "communi", "arsen", "tr", "eat", "ey", "box", "snow", "fe", "hop", "egg", "ski",
        "relat", "univers", "troubl", "feed", "rheumat", "inflamm", "y", "yy", "us", "past", "inn", "news", "bias",
    ];

    private static readonly string[] Endings =
    [
        "", "s", "es", "ss", "us", "sses", "ed", "edly", "ing", "ingly", "eed", "eedly", "ies", "ied", "y", "ly", "ational", "tional",
        "enci", "ence", "anci", "abli", "entli", "izer", "ization", "ation", "ator", "alism", "aliti", "alli", "fulness", "ousli",
        "ousness", "iveness", "iviti", "biliti", "bli", "ogi", "logy", "fulli", "lessli", "li", "alize", "icate", "iciti", "ical", "ful",
        "ness", "ative", "al", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "sion", "tion", "e", "l", "ll", "itis",
    ];

    private static readonly string[] Pieces =
    [
        "tnf", "IL", "6R", "α", "β", "Σ", "ς", "ό", "µ", "μ", "g", "kat", "mol", "ug", "-", "‐", "–", "−", "/", "'", "’", "ʼ", "s", "S",
        ".", ",", "000", "1", "0.5", "²", "₃", "é", "e\u0301", "Å", "ẞ", "æ", "Ø", "ł", "ﬁ", "Ǆ", "İ", "ı", "ſ", "ẛ", "ＡＢ", "－", "\u00ad",
        "\u200b", "😀", "𝐀", "漢字", "עברית", "٣", "ⅷ", "the", "AS", "IT", "of", " ", " ", "_", "\"", "\u0000",
    ];

    [GeneratedRegex(@"\w+|[^\w\s]+")]
    private static partial Regex Words { get; }

    [Fact]
    public Task Texts_of_the_repository() => ExpectSame(RepositoryTexts());

    [Fact]
    public Task Words_of_the_repository() =>
        ExpectSame([.. RepositoryTexts().SelectMany(text => Words.Matches(text)).Select(match => match.Value).Distinct()]);

    [Fact]
    public Task Words_made_of_every_stem_and_ending() =>
        ExpectSame([.. from stem in Stems from one in Endings from other in Endings select stem + one + other]);

    [Fact]
    public Task Characters_of_all_kinds() =>
        ExpectSame([.. Enumerable.Range(0, 0x3000).Where(IsSettled).Select(code => $"x{(char)code}y {(char)code} g")]);

    [Fact]
    public Task Texts_made_of_what_is_hard()
    {
        var random = new Random(20260601);
        return ExpectSame(
            [.. Enumerable.Range(0, 20_000)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)])))]);
    }

    private static string[] RepositoryTexts()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "input"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(RepositoryFolder.Path, "README.md"));
        return [.. files.SelectMany(File.ReadAllLines).Where(line => line.Length > 0).Distinct()];
    }

    // Letters that were added to Unicode lately, U+1C89 among them, are not known to every browser.
    private static bool IsSettled(int code) =>
        code is not (0x1c89 or 0x1c8a)
        && CharUnicodeInfo.GetUnicodeCategory((char)code) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private async Task ExpectSame(string[] texts)
    {
        var theirs = await client.Run<string[]>("""
            const { analyse } = await import('/source/analysis.js');
            const shown = (token) => `${token.term}/${token.surface}@${token.position}${token.span === 1 ? '' : '+'}`;
            return given.map((text) => analyse(text).map(shown).join(' '));
            """, texts);
        var analyzer = new Analyzer(new Lexicon(isEnglish: true));
        var sink = new TokenWriter();
        var differences = texts.Zip(theirs).Select(pair => (Text: pair.First, Ours: sink.Write(analyzer, pair.First), Theirs: pair.Second))
            .Where(all => all.Ours != all.Theirs);

        Assert.Equal(texts.Length, theirs.Length);
        Assert.True(texts.Length > 1000);
        Assert.Empty(differences.Take(20).Select(all => $"{all.Text} -> {all.Ours} | {all.Theirs}"));
    }

    private sealed class TokenWriter : ITokenSink
    {
        private readonly StringBuilder _text = new();

        public string Write(Analyzer analyzer, string text)
        {
            _text.Clear();
            analyzer.Read(text, this);
            return _text.ToString().TrimEnd();
        }

        public void Take(in Token token) =>
            _text.Append(CultureInfo.InvariantCulture,
                $"{token.Word.Term.Key}/{token.Word.Surface}@{token.Position}{(token.IsJoined ? "+" : "")} ");
    }
}
