using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Rendering;

namespace Attest.Tests.Rendering;

/// <summary>
/// WCAG 2.2 contrast (1.4.3 text, 1.4.11 edges and focus) of the colours in <c>theme/styles/tokens.css</c>, in both schemes.
/// </summary>
public partial class ThemeColourTests
{
    private static readonly string[] Grounds = ["paper", "surface", "sunk", "found"];

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in Grounds)
        {
            foreach (var text in (string[])["ink", "soft", "brand", "link", "visited", "green", "amber", "red"])
            {
                pairs.Add(text, ground, 4.5);
            }

            pairs.Add("focus", ground, 3);
        }

        foreach (var tone in (string[])["green", "amber", "red", "brand"])
        {
            foreach (var text in (string[])["ink", "soft", "link", "visited", tone])
            {
                pairs.Add(text, $"{tone}-tint", 4.5);
            }
        }

        pairs.Add("edge", "paper", 3);
        pairs.Add("edge", "surface", 3);
        pairs.Add("edge", "sunk", 3);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_stand_out_from_their_ground(string text, string ground, double least)
    {
        var css = ReadStyles();
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var end = css.IndexOf("prefers-contrast", dark, StringComparison.Ordinal);
        foreach (var scheme in (string[])[css[..dark], css[dark..end]])
        {
            Assert.True(Contrast(Luminance(scheme, text), Luminance(scheme, ground)) >= least, scheme[..40]);
        }
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    private static double Luminance(string css, string name)
    {
        var hex = Colour().Matches(css).First(match => match.Groups["name"].Value == name).Groups["hex"].Value;
        hex = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    private static string ReadStyles()
    {
        using var stream = typeof(PageRenderer).Assembly.GetManifestResourceStream("styles/tokens.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<hex>[0-9a-f]{3,6});")]
    private static partial Regex Colour();
}
