using Attest.Review.Seals;
using CsCheck;

namespace Attest.Tests.Review.Seals;

public class SealAlternativesTests
{
    [Fact]
    public void Every_choice_is_one_that_the_items_have() =>
        Gen.Select(Gen.Int[1, 4].Array[0, 6], Gen.Int[1, 4].Array[0, 6]).Always((works, names) =>
        {
            int[] ways = [.. works, .. names];
            return new SealAlternatives(ways, works.Length).Within(100).Take(2000)
                .All(choice => choice.Count == ways.Length && choice.Zip(ways).All(pair => pair.First >= 0 && pair.First < pair.Second));
        }, iter: 200);

    [Fact]
    public void Change_of_any_work_with_another_name_of_any_article_is_tried() =>
        Gen.Select(Gen.Int[1, 4].Array[1, 6], Gen.Int[1, 4].Array[1, 6], Gen.Int[0, 1000]).Always((works, names, chance) =>
        {
            int[] ways = [.. works, .. names];
            var random = new Random(chance);
            var wanted = new int[ways.Length];
            var (work, name) = (random.Next(works.Length), works.Length + random.Next(names.Length));
            (wanted[work], wanted[name]) = (random.Next(ways[work]), random.Next(ways[name]));
            return wanted.All(way => way == 0)
                || new SealAlternatives(ways, works.Length).Within(1).Any(choice => choice.SequenceEqual(wanted));
        }, iter: 300);

    [Theory]
    [InlineData(1, SealAlternatives.MostCombinations)]
    [InlineData(1_000_000, 3)]
    public void Tries_are_bounded(int length, int most) => Assert.InRange(
        new SealAlternatives([.. Enumerable.Repeat(3, 40), .. Enumerable.Repeat(9, 200)], 40).Within(length).Count(), 1, most);
}
