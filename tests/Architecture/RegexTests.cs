using System.Reflection;
using System.Text.RegularExpressions;
using Attest.Pipelines;

namespace Attest.Tests.Architecture;

/// <summary>No pattern takes longer than in proportion to the text, whatever the text is.</summary>
public class RegexTests
{
    /// <summary>In characters: the square of it takes many times the limit, a multiple of it a few milliseconds.</summary>
    private const int Length = 50_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Patterns =>
    [
        .. typeof(SiteBuild).Assembly.GetTypes()
            .SelectMany(
                type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<GeneratedRegexAttribute>()).OfType<GeneratedRegexAttribute>()
            .Select(attribute => $"{(int)attribute.Options} {attribute.Pattern}").Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Pattern_takes_time_in_proportion_to_the_text(string optionsAndPattern)
    {
        var (options, pattern) = (optionsAndPattern.Split(' ', 2)[0], optionsAndPattern.Split(' ', 2)[1]);
        var regex = new Regex(pattern, (RegexOptions)int.Parse(options, System.Globalization.CultureInfo.InvariantCulture), Limit);
        foreach (var text in Attacks(pattern))
        {
            // Throws where the limit is exceeded.
            Assert.InRange(regex.Count(text + "\0"), 0, Length + 2);
        }
    }

    /// <summary>Long runs of each character of the pattern and of each two, with and without another at the beginning.</summary>
    private static IEnumerable<string> Attacks(string pattern)
    {
        char[] letters = [.. pattern.Where(c => !char.IsLetter(c)).Append('a').Append('-').Append(' ').Append('\n').Distinct()];
        foreach (var first in letters)
        {
            yield return new string(first, Length);
            foreach (var second in letters)
            {
                yield return first + new string(second, Length);
                yield return string.Concat(Enumerable.Repeat($"{first}{second}", Length / 20));
            }
        }
    }

    [Fact]
    public void Every_pattern_is_known_to_this_test() => Assert.DoesNotContain(
        Sources.All.Values,
        code => code.Contains("new Regex(", StringComparison.Ordinal) || code.Contains("Regex.", StringComparison.Ordinal));
}
