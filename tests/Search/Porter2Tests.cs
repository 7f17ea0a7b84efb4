using System.Text.RegularExpressions;
using Attest.Search.Analysis;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Attest.Tests.Search;

/// <summary>The stemmer against another one that was made from Snowball's own description.</summary>
public partial class Porter2Tests
{
    private const string Suffixes =
        "s es ed ing ingly edly eed eedly ies ied y ly li ation ational ator alism ality fulness ously iveness biliti logi fulli lessli "
            + "icate iciti "
        + "ical ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion e ll us ss";

    private const string Special =
        "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning innings outing "
            + "canning "
        + "herring earring proceed proceeds exceed exceeded succeed general generate generically commune communism arsenal arsenic "
        + "yes youth "
        + "boyish says sayyid dye eye aye oxygen analyses abc aaa yyy bed shed ied ies gas this kiwis gaps";

    [Fact]
    public void Stems_are_those_of_the_other_stemmer()
    {
        var words = Words().ToHashSet(StringComparer.Ordinal);
        Assert.True(words.Count > 20_000);

        var snowball = new EnglishStemmer();
        var wrong = words.Where(word => Porter2.Stem(word) != StemBy(snowball, word)).ToList();

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Crohn")]
    [InlineData("m33")]
    [InlineData("0.5")]
    [InlineData("жизни")]
    [InlineData("as")]
    [InlineData("")]
    public void What_is_no_word_of_three_letters_from_a_to_z_stays(string word) => Assert.Equal(word, Porter2.Stem(word));

    /// <summary>All words of the repository's documents, some of them with every suffix, and those of which the rules speak.</summary>
    private static IEnumerable<string> Words()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "input"), "*.md", SearchOption.AllDirectories));
        var known = documents.SelectMany(path => Letters().Matches(File.ReadAllText(path))).Select(match => match.Value.ToLowerInvariant())
            .Distinct().ToList();
        var special = Special.Split(' ');
        var stems = known.Where(word => word.Length < 10).Where((_, i) => i % 4 == 0).Concat(special);
        return [.. known.Where(word => word.Length > 2), .. special,
            .. stems.SelectMany(stem => Suffixes.Split(' ').Select(suffix => stem + suffix))];
    }

    private static string StemBy(EnglishStemmer snowball, string word)
    {
        snowball.SetCurrent(word);
        snowball.Stem();
        return snowball.Current;
    }

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
