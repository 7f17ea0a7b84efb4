using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Modules;
using Attest.Pipelines;
using CsCheck;

namespace Attest.Tests.Validation;

/// <summary>How doses are read in the language of their page, and that what a help says is never another dose.</summary>
public partial class DosesByLanguageTests
{
    /// <summary>Decimal sign and thousands sign; NUL where a language has no rules.</summary>
    private static readonly Dictionary<string, (char Decimal, char Thousands)> Signs = new()
    {
        ["en"] = ('.', ','),
        ["es-MX"] = ('.', ','),
        ["en-GB"] = ('.', ','),
        ["es-419"] = ('.', ','),
        ["de"] = (',', '.'),
        ["es"] = (',', '.'),
        ["it"] = (',', '.'),
        ["pt"] = (',', '.'),
        ["pt-BR"] = (',', '.'),
        ["de-AT"] = (',', '.'),
        ["fr"] = (',', ' '),
        ["fr-CA"] = (',', ' '),
        ["en-ZA"] = (',', ' '),
        ["de-CH"] = ('.', '\''),
        ["it-Latn-CH"] = ('.', '\''),
        ["nl"] = ('\0', '\0'),
        ["sv-SE"] = ('\0', '\0'),
    };

    [Fact]
    public void Sentences_have_the_findings_and_helps_of_their_language()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(RepositoryFolder.Path, "tests", "Validation", "Sentences", "languages.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
        (string Language, string Text)[] texts = [.. lines.Where(line => line[0] != ' ').Select(line => line.Split(": ", 2))
            .Select(parts => (parts[0], parts[1].Replace("‸", "", StringComparison.Ordinal)))];

        Assert.Equal(lines, texts.Zip(FindingsIn(texts)).SelectMany(pair => Shown(pair.First.Language, pair.First.Text, pair.Second)));
    }

    [Fact]
    public void A_page_without_a_language_has_that_of_the_site()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Gib 1.000 mg und 1,0 mg von A.\n");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "language: de\n");

        var finding = Assert.Single(Findings(folder));
        Assert.Equal("write \"1 mg\"", finding.Help);
    }

    [Fact]
    public void What_is_written_for_an_abbreviation_has_no_finding()
    {
        string[] names = ["U", "u", "E", "IU", "I.U.", "IE", "I.E.", "I. E.", "UI", "U.I.", "ui", "µg"];
        (string Language, string Text)[] texts =
            [.. Signs.Keys.SelectMany(language => names.Select(name => (language, $"A 10 {name} B.")))];

        var followed = texts.Zip(FindingsIn(texts)).SelectMany(pair => pair.Second.SelectMany(finding => Quoted().Matches(finding.Help)
            .Select(match => (pair.First.Language, $"A 10 {match.Groups[1].Value} B.")))).Distinct().ToArray();

        Assert.True(followed.Length > 50);
        Assert.All(FindingsIn(followed), Assert.Empty);
    }

    /// <summary>A help names all values that the number can have in the language, and no other; written instead, no finding is left.</summary>
    [Fact]
    public void A_help_leads_to_the_same_dose() =>
        Gen.Select(Gen.OneOf([.. Signs.Keys.Select(Gen.Const)]), Numbers).Array[300].Always(doses =>
        {
            (string Language, string Text)[] texts = [.. doses.Select(dose => (dose.Item1, $"A: {dose.Item2} mg B."))];
            var followed = new List<(string Language, string Text)>();
            // Before the finding there may be digits and a blank, which are a number of their own or stay before what is written.
            foreach (var ((language, number), findings) in doses.Zip(FindingsIn(texts)))
            {
                foreach (var finding in findings)
                {
                    Assert.Equal("KB509", finding.Code);
                    string[] named = [.. Named().Matches(finding.Help).Select(match => match.Groups[1].Value)];
                    var values = named.Where(IsOneNumber).Select(text => OwnValue(text, Signs[language])).ToHashSet();
                    Assert.True(values.SetEquals(ValuesOf(number[(finding.Offset - 3)..], Signs[language]).Cast<decimal?>()),
                        $"{language} {number}: {finding.Help}");
                    followed.AddRange(named.Select(text => (language, $"A: {text} mg B.")));
                }
            }

            Assert.All(followed.Zip(FindingsIn([.. followed])),
                pair => Assert.True(pair.Second is [], $"{pair.First}: {pair.Second.FirstOrDefault()}"));
        }, iter: 4);

    /// <summary>Numbers with one sign or grouped, as any language may have typed them; now and then with a zero at the end.</summary>
    private static Gen<string> Numbers
    {
        get
        {
            var sign = Any('.', ',');
            var digits = Gen.Int[0, 9999].Select(n => n.ToString(CultureInfo.InvariantCulture));
            var group = Gen.OneOf(Gen.Int[0, 999], Any(0, 500, 250)).Select(n => n.ToString("000", CultureInfo.InvariantCulture));
            var first = Gen.Int[1, 999].Select(n => n.ToString(CultureInfo.InvariantCulture));
            return Gen.OneOf(
                Gen.Select(digits, sign, group, (a, s, b) => a + s + b),
                Gen.Select(digits, sign, digits, (a, s, b) => a + s + b),
                Gen.Select(sign, digits, (s, a) => s + a),
                Gen.Select(first, Any('.', ',', ' ', '\''), group, sign, digits, (a, s, b, t, c) => s == t ? a + s + b : a + s + b + t + c),
                Gen.Select(digits, Any(".0", ",0", ".50", ",50", ".000", ",500"), (a, b) => a + b));
        }
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.OneOf([.. values.Select(Gen.Const)]);

    private static bool IsOneNumber(string text) => !text.Contains(", ", StringComparison.Ordinal);

    /// <summary>That of the language's own form; without rules, of a decimal sign.</summary>
    private static decimal? OwnValue(string text, (char Decimal, char Thousands) signs)
    {
        var isComma = text.LastIndexOf(',') > text.LastIndexOf('.');
        return signs.Decimal != '\0' ? Value(text, signs.Decimal, signs.Thousands)
            : Value(text.Replace("'", "", StringComparison.Ordinal), isComma ? ',' : '.', isComma ? '.' : ',');
    }

    /// <summary>What it may be taken for: the language's own form with groups has one value, others those of all languages.</summary>
    private static HashSet<decimal> ValuesOf(string text, (char Decimal, char Thousands) signs)
    {
        var own = signs.Decimal == '\0' ? null : Value(text, signs.Decimal, signs.Thousands);
        return own is { } value && text.Contains(signs.Thousands, StringComparison.Ordinal) ? [value]
            : [.. new[] { own, Value(text, '.', ','), Value(text, ',', '.'), Value(text, '.', '\''), Value(text, ',', '\'') }
                .OfType<decimal>()];
    }

    private static decimal? Value(string text, char decimalSign, char thousands)
    {
        var (point, group) = (Regex.Escape($"{decimalSign}"), Regex.Escape($"{thousands}"));
        return Regex.IsMatch(text, $@"^(?:[0-9]*|[1-9][0-9]{{0,2}}(?:(?:{group}[0-9]{{3}})+|(?: [0-9]{{3}})+))(?:{point}[0-9]+)?$")
            ? decimal.Parse("0" + Regex.Replace(text, $"[{group} ]", "").Replace(decimalSign, '.'), CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<string> Shown(string language, string text, List<(string Code, int Offset, string Help)> findings)
    {
        var marked = Enumerable.Reverse(findings).Aggregate(text, (marked, finding) => marked.Insert(finding.Offset, "‸"));
        return findings.Select(finding => $"  {finding.Code} {finding.Help}").Prepend($"{language}: {marked}");
    }

    /// <summary>One build for all texts, an article a language and a paragraph a text.</summary>
    private static List<List<(string Code, int Offset, string Help)>> FindingsIn((string Language, string Text)[] texts)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        var found = texts.Select(_ => new List<(string Code, int Offset, string Help)>()).ToList();
        var places = new Dictionary<(string Path, int Line), int>();
        foreach (var language in texts.Index().GroupBy(text => text.Item.Language))
        {
            var (path, fields) = ($"articles/{language.Key}.md", $"language: {language.Key}");
            folder.Write("input/" + path, SampleSite.Article(string.Join("\n\n", language.Select(text => text.Item.Text)), fields));
            foreach (var (nth, text) in language.Index())
            {
                places.Add((path, SampleSite.BodyLine(fields) + (2 * nth)), text.Index);
            }
        }

        foreach (var finding in Findings(folder))
        {
            var at = finding.At.StartPosition;
            found[places[(finding.At.Source.Path, at.Line)]].Add((finding.Rule.Code, at.Column - 1, finding.Help ?? ""));
        }

        return found;
    }

    private static IEnumerable<Attest.Diagnostics.Diagnostic> Findings(TempFolder folder)
    {
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics
            .Where(d => d.Rule.Code is "KB508" or "KB509");
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([^\"]+) mg\"")]
    private static partial Regex Named();
}
