using Attest.Diagnostics;
using CsCheck;

namespace Attest.Tests.Diagnostics;

public class NearestTests
{
    [Theory]
    [InlineData("exmaple2020", "example2020")]
    [InlineData("EXAMPLE2020", "example2020")]
    [InlineData("exaple2020", "example2020")]
    [InlineData("example202", "example2020")]
    [InlineData("sample2021", "sample2021")]
    [InlineData("thirteen", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found_if_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Nearest.To(word, ["example2020", "sample2021", "other"]));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_ordinal_order_is_taken() =>
        Assert.Equal("drug-b", Nearest.To("drug-a", ["drug-c", "drug-b"]));

    /// <summary>The shortcuts that spare comparisons change no answer: words over three letters and an umlaut, all distances.</summary>
    [Fact]
    public void Shortcuts_change_no_answer()
    {
        var word = Gen.String[Gen.Char["abcü"], 1, 12];
        Gen.Select(word, word.Array[0, 8]).Always((text, candidates) =>
        {
            var near = candidates.Select(c => (Word: c, Distance: Distance(text, c)))
                .Where(c => c.Distance <= Math.Max(1, text.Length / 3));
            var expected = near.OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal).Select(c => c.Word).FirstOrDefault();
            return Nearest.To(text, candidates) == expected;
        });
    }

    /// <summary>Optimal string alignment by its definition.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
