using CsCheck;

namespace Attest.Tests.Review.Seals;

/// <summary>What readers can distinguish has two sealed texts, and however one body is typed it has one.</summary>
public class SealedTextProperties
{
    /// <summary>Characters that look alike or like nothing, and some that mean something to markdown.</summary>
    private const string Characters = "a0 .,-–\n\u00a0éμµ₂²*_~^[]()@:|#>`\\<&!\"";

    private const string Body = """
        Drug A comes *first* [@key1, p. 8], and **no** other, 4 units [see @key2; @key3].[^n]

        ## Doses

        | Drug | Dose |
        |---|---:|
        | A | 5 mg |

        - 2.5 mg when H~2~O is low, a first-dose reaction
        - see [the other](other.md#use) and [x](https://example.org/)

        ::: {.recommendation direction=for strength=strong certainty=high source=key1}
        Give 10^9^ of it `a  b`.
        :::

        ![Two boxes](../../assets/steps.svg "The steps [@key3]")

        [^n]: A note [@key2].

        """;

    [Fact]
    public void One_body_has_one_sealed_text_however_it_is_typed() =>
        Gen.Select(Gen.Int, Gen.Int).Always(
            typed => Assert.Equal(Site(typed.Item1, null).Sealed(), Site(typed.Item1, typed.Item2).Sealed()),
            iter: 1000,
            print: typed => $"{new TypedText(typed.Item1, null).Body()}\n=====\n{new TypedText(typed.Item1, typed.Item2).Body()}");

    [Fact]
    public void Bodies_that_a_reader_can_distinguish_have_two_sealed_texts() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Always((first, second) =>
        {
            var (one, other) = (Site(first, null), Site(second, null));
            return one.View() == other.View() || one.Sealed() != other.Sealed();
        }, iter: 300);

    /// <summary>The text of each seed in two hundred edits.</summary>
    [Fact]
    public void Edits_that_a_reader_can_see_change_the_sealed_text()
    {
        var approved = new SealedBodySite(Body);
        var (view, text) = (approved.View(), approved.Sealed());
        var (seen, kept) = (0, 0);
        Edits(Body).Always(body =>
        {
            var edited = new SealedBodySite(body);
            var (isSame, isSealed) = (edited.View() == view, edited.Sealed() == text);
            (seen, kept) = (seen + (isSame ? 0 : 1), kept + (isSealed ? 1 : 0));
            return isSame || !isSealed;
        }, iter: 2000);

        Assert.True(seen > 1000, $"{seen} edits could be seen");
        Assert.True(kept > 20, $"{kept} edits kept the text");
    }

    [Fact]
    public void Both_implementations_seal_invented_texts_alike()
    {
        Gen.Select(Gen.Int, Gen.Int).Always((text, style) =>
        {
            var site = Site(text, style);
            Assert.Equal(site.SealedTwice(), site.Sealed());
        }, iter: 300);
        Edits(Body).Always(body =>
        {
            var site = new SealedBodySite(body);
            Assert.Equal(site.SealedTwice(), site.Sealed());
        }, iter: 300);
    }

    private static SealedBodySite Site(int text, int? style)
    {
        var typed = new TypedText(text, style);
        return new SealedBodySite(typed.Body(), typed.Keys);
    }

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
}
