using Attest.Review.Seals;
using CsCheck;

namespace Attest.Tests.Review;

/// <summary>Thousands of edits: what nobody reads keeps the seal, what anybody could read breaks it.</summary>
public class SealProperties
{
    /// <summary>Characters that look like others or like nothing, and some that mean something to markdown.</summary>
    private const string Characters = "a0 .,-–\t\n\r\u00a0\u00ad\u200b\u202eéÉμµ₂²*_~^[]()@:;|#>`\\{}<&!";

    private static readonly SealedArticle Approved = new();

    [Fact]
    public void The_article_is_approved_as_it_stands() => Assert.True(Approved.IsStillApproved());

    [Fact]
    public void However_it_is_typed_it_is_the_same_article() =>
        Gen.Int.Always(seed => (Approved with { Style = new Random(seed) }).IsStillApproved(), iter: 3000,
            print: seed => (Approved with { Style = new Random(seed) }).Text());

    [Fact]
    public void Every_character_of_the_body_counts() =>
        Edits(Approved.Body).Where(body => Normal(body) != Normal(Approved.Body))
            .Always(body => !(Approved with { Body = body }).IsStillApproved(), iter: 3000);

    [Fact]
    public void Every_character_of_the_title_counts() =>
        Edits(Approved.Title).Where(title => Normal(title.Trim()) != Approved.Title)
            .Always(title => !(Approved with { Title = title }).IsStillApproved(), iter: 2000);

    [Fact]
    public void Every_character_of_the_summary_counts() =>
        Edits(Approved.Summary).Where(summary => Normal(summary.Trim()) != Approved.Summary)
            .Always(summary => !(Approved with { Summary = summary }).IsStillApproved(), iter: 2000);

    [Fact]
    public void Every_byte_of_an_image_counts() =>
        Gen.Select(Gen.Int[0, 5], Gen.Byte[1, 255]).Always((at, change) =>
        {
            var image = (byte[])Approved.Image.Clone();
            image[at] ^= change;
            return !(Approved with { Image = image }).IsStillApproved();
        }, iter: 300);

    [Theory]
    [InlineData("{ icd-10: [X00], mesh: [D000001] }")]
    [InlineData("{ icd-10: [X00, X02], mesh: [D000001] }")]
    [InlineData("{ icd-10: [X00, X01, X02], mesh: [D000001] }")]
    [InlineData("{ icd-10: [X00, x01], mesh: [D000001] }")]
    [InlineData("{ icd-10: [X00, X01, D000001] }")]
    [InlineData("{ icd-11: [X00, X01], mesh: [D000001] }")]
    [InlineData("{}")]
    public void Every_code_counts(string codes) => Assert.False((Approved with { Codes = codes }).IsStillApproved());

    [Theory]
    [InlineData("{ mesh: [D000001], icd-10: [X01, X00] }")]
    [InlineData("{ mesh: 'D000001', icd-10: [X00, \"X01\", X00], snomed: [] }")]
    public void Order_and_repetition_of_codes_do_not_count(string codes) =>
        Assert.True((Approved with { Codes = codes }).IsStillApproved());

    [Theory]
    [InlineData("DOI: 10.5555/trial", "DOI: 10.5555/trail")]
    [InlineData(", DOI: 10.5555/trial", "")]
    [InlineData("PMID: '170017'", "PMID: '170018'")]
    [InlineData(", PMID: '170017'", "")]
    [InlineData("PMID: '170017'", "PMID: '170018', DOI: 10.5555/cohort")]
    [InlineData("A book: the first", "A book: the second")]
    [InlineData("issued: 2019", "issued: 2018")]
    [InlineData("title: 'A book: the first', issued: 2019", "title: 'Another', issued: 2019, DOI: 10.5555/book")]
    [InlineData("id: plain2018", "id: gone2018")]
    public void Another_work_behind_a_key_counts(string from, string to) =>
        Assert.False((Approved with
        {
            References = [.. Approved.References.Select(entry => entry.Replace(from, to, StringComparison.Ordinal))],
        }).IsStillApproved());

    [Fact]
    public void Another_shared_work_counts()
    {
        Assert.False((Approved with { Shared = Approved.Shared.Replace("10.5555/shared", "10.5555/other", StringComparison.Ordinal) })
            .IsStillApproved());
        Assert.False((Approved with { Shared = "[]\n" }).IsStillApproved());
        Assert.False((Approved with { References = [.. Approved.References, "id: shared2021, title: Something else, issued: 2021"] })
            .IsStillApproved());
    }

    [Theory]
    [InlineData("DOI: 10.5555/trial", "DOI: 'https://doi.org/10.5555/TRIAL'")]
    [InlineData("A book: the first", "A Book. The First")]
    [InlineData("title: A trial", "title: Another way to write the title of one DOI")]
    [InlineData("issued: 2019", "issued: { date-parts: [[2019, 5, 6]] }")]
    public void Another_way_to_write_a_work_does_not_count(string from, string to) =>
        Assert.True((Approved with
        {
            References = [.. Approved.References.Select(entry => entry.Replace(from, to, StringComparison.Ordinal))],
        }).IsStillApproved());

    [Fact]
    public void What_is_added_to_references_keeps_the_seal()
    {
        (string Key, string[] Additions)[] possible =
        [
            ("trial2020", ["PMID: '1'", "container-title-short: Ex J", "PMCID: PMC1", "volume: 3"]),
            ("numbered2017", ["DOI: 10.5555/cohort", "container-title-short: Ex J"]),
            ("titled2019", ["PMID: '2'", "DOI: 10.5555/book", "PMID: '2', DOI: 10.5555/book", "publisher: Example Press"]),
            ("plain2018", ["PMID: '3'", "DOI: 10.5555/report", "abstract: Words"]),
        ];
        Gen.Int[0, possible.Length * 4 - 1].Array[1, 2].Always(chosen =>
        {
            var added = chosen.Select(i => possible[i / 4])
                .Zip(chosen, (entry, i) => (entry.Key, Addition: entry.Additions[i % entry.Additions.Length]))
                .DistinctBy(addition => addition.Key).ToDictionary(addition => addition.Key, addition => addition.Addition);
            return (Approved with { Added = added, Style = new Random(chosen[0]) }).IsStillApproved();
        }, iter: 500);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_set_of_few_works_may_have_been_enriched(int ways) =>
        Gen.Int[1, 9].SelectMany(count => Gen.Bool.Array[count]).Where(changed => changed.Any(c => c)).Always(changed =>
        {
            var wanted = string.Concat(changed.Select(c => c ? ways - 1 : 0));
            return SealIdentityCandidates.Of([.. changed.Select(_ => ways)]).Any(choice => string.Concat(choice) == wanted);
        }, iter: 200);

    [Fact]
    public void However_many_works_are_cited_tries_are_bounded() =>
        Gen.Int[1, 3].Array[0, 40].Always(ways => (long)SealIdentityCandidates.Of(ways).Count() * ways.Length <= 10_000, iter: 100);

    [Fact]
    public void Ten_thousand_works_are_looked_at_a_few_times_only() =>
        Assert.Equal(3, SealIdentityCandidates.Of([.. Enumerable.Repeat(3, 10_000)]).Count());

    [Fact]
    public void Every_choice_is_one_that_the_works_have() =>
        Gen.Int[1, 3].Array[1, 12]
            .Always(ways => SealIdentityCandidates.Of(ways)
                .All(choice => choice.Count == ways.Length && choice.Zip(ways).All(pair => pair.First < pair.Second)), iter: 200);

    /// <summary>One character inserted, deleted, put in the place of another, or two that change places.</summary>
    private static Gen<string> Edits(string text) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, text.Length - 2], Gen.Int[0, Characters.Length - 1])
            .Select((kind, at, character) => kind switch
        {
            0 => text.Insert(at, Characters[character].ToString()),
            1 => text.Remove(at, 1),
            2 => text.Remove(at, 1).Insert(at, Characters[character].ToString()),
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        });

    /// <summary>What a reader sees of a text: not how its lines end, nor blank lines around it.</summary>
    private static string Normal(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ', '\t'))).Trim('\n');
}
