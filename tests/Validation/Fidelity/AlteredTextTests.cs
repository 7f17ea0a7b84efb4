using Attest.Validation.Rules.Writing;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>Texts of which a page would not say what was typed, and others that only look so.</summary>
public class AlteredTextTests
{
    [Theory]
    [InlineData(3, "over 60 kg", "Weights:\n\n- >60 kg: 500 mg [@r1].\n- Under 60 kg: 250 mg [@r1].")]
    [InlineData(1, "≥ 70 kg", "- >=70 kg: 750 mg [@r1].")]
    [InlineData(1, "over 5 mg/kg", "1. > 5 mg/kg: stop [@r1].\n2. Under 5 mg/kg: go on [@r1].")]
    [InlineData(2, "put it on the line before", "Give drug A [@r1] if the value is\n> 1000 units/L [@r1].")]
    [InlineData(2, "≥ 5 mg/L", "Range [@r1]\n>= 5 mg/L [@r1].")]
    [InlineData(3, "begin with a quotation mark", "Weight loss matters [@r1]:\n\n>10% in six months is severe [@r1].")]
    [InlineData(1, "over 12 of", "> **12 of 20** were better [@r1].")]
    [InlineData(1, "", "> −5 points [@r1].")]
    [InlineData(1, "", ">½ of a tablet [@r1].")]
    [InlineData(1, "", "> $5 a box [@r1].")]
    [InlineData(1, "", "> .5 mg [@r1].")]
    [InlineData(1, "", "> - 5 mg less [@r1].")]
    [InlineData(3, "", "> The authors wrote [@r1]:\n>\n> > 5 mg was enough [@r1].")]
    [InlineData(4, "", "::: note\nDrug A [@r1].\n\n> 5 mg [@r1].\n:::")]
    [InlineData(2, "", "[^1]: The value is\n    > 5 mg.\n\nText[^1] [@r1].")]
    [InlineData(3, "minus", "Change:\n\n- - 5 mg less [@r1].")]
    [InlineData(3, "minus", "Change:\n\n1. - 5 mg less [@r1].")]
    [InlineData(3, "plus", "Give:\n\n- + drug B 5 mg [@r1].")]
    [InlineData(3, "×", "Give:\n\n- * 5 mg [@r1].")]
    [InlineData(2, "a range is \"10 mg to 15 mg\"", "Reduce drug A [@r1] from 20 mg to 10 mg\n- 15 mg later [@r1].")]
    [InlineData(2, "", "Reduce drug A [@r1] from 20 to 10\n- 15 mg later [@r1]\n- 5 mg then [@r1].", 2)]
    [InlineData(2, "leave a blank line before it", "Give drug A [@r1] 10 mg\n+ drug B 5 mg [@r1].")]
    [InlineData(2, "put it on the line before", "Give drug A [@r1] on day\n1. Then stop [@r1].")]
    [InlineData(2, "", "Multiply 5 mg by the weight\n* 3 and give it [@r1].")]
    [InlineData(2, "", "- Give drug A [@r1] 10 mg\n+ drug B 5 mg [@r1].")]
    [InlineData(2, "a heading", "Give 5 mg of drug A\n-\n10 mg of drug B follow [@r1].")]
    [InlineData(2, "a heading", "The dose\n=\n10 mg [@r1].")]
    [InlineData(2, "a heading", "The dose\n--\n10 mg [@r1].")]
    [InlineData(2, "a heading", "> The dose is 5 mg [@r1]\n> =\n> 10 mg.")]
    [InlineData(2, "a heading", "The dose is 5 mg [@r1]\n=\n10 mg.")]
    [InlineData(2, "a heading", "The dose is 5 mg [@r1]\n--\n\n## Next\n\n10 mg.")]
    [InlineData(2, "Step 7:", "1. Stop drug A [@r1].\n3. Give drug B [@r1].\n7. Go back to step 3 [@r1].")]
    [InlineData(3, "Step 3:", "1. Stop drug A [@r1].\n1. Give drug B [@r1].\n3. Go back [@r1].")]
    [InlineData(3, "Step 3:", "1. Stop drug A and\nwait [@r1].\n3. Go back [@r1].")]
    [InlineData(3, "Step 2:", "1. Stop drug A [@r1].\n2. Give drug B [@r1].\n2. Go back [@r1].")]
    [InlineData(3, "Step 6:", "4. Stop drug A [@r1].\n\n6. Go back [@r1].", 1)]
    [InlineData(3, "\\[K+\\]: 5.5", "Normal values [@r1]:\n\n[K+]: 5.5\n\nThen stop [@r1].")]
    [InlineData(3, "no link uses", "Give 5 mg [@r1].\n\n[Warning: at most 500 mg]: https://example.org/x\n\nThen stop [@r1].")]
    [InlineData(1, "\\[Never in pregnancy\\]: other.md", "[Never in pregnancy]: other.md\n\nThen stop [@r1].")]
    [InlineData(1, "\\[Dose\\]: mg/kg", "[Dose]: mg/kg\n\nThen stop [@r1].")]
    [InlineData(3, "", "[a] [@r1]\n\n[a]: 5-10\n\nThen stop [@r1].")]
    [InlineData(4, "", "See [a] [@r1].\n\n[a]: https://example.org/1\n[a]: https://example.org/2")]
    [InlineData(4, "Step 4:", "1. Stop drug A [@r1].\n2. Give drug B,\nlater too [@r1].\n4. Go on [@r1].\n\nText.\n\n1. Other\n2. Last")]
    [InlineData(7, "Step 2:", "Text.\n\n## One\n1. A [@r1]\n2. B\n   - inner\n2. C\nlazy\n## Two\n1. Other")]
    [InlineData(1, "over 5 mg", "> 5 mg in adults [@r1].\n> 10 mg in others [@r1].")]
    [InlineData(3, "over 10 tablets", "Before [@r1]:\n\n- > 10 tablets of drug A per day: 21 mg\n- < 10 tablets of drug A per day: 14 mg")]
    [InlineData(3, "", "1. One\n   - In the morning 10\n- 15 mg later [@r1].")]
    [InlineData(2, "", "- Reduce drug A [@r1] from 20 to 10\n  - 15 mg later [@r1].")]
    [InlineData(2, "", "- 1) Give drug A on day 10\n  - 15 mg later [@r1].")]
    [InlineData(1, "over 5 mg", "- >\u00a05 mg: stop [@r1].")]
    [InlineData(1, "", ">\u30005 mg is much [@r1].")]
    [InlineData(1, "", "> &ge; 5 mg is much [@r1].")]
    [InlineData(1, "", "- - &lt;5 mg [@r1].")]
    [InlineData(1, "over 5 mg", "> - > 5 mg [@r1].")]
    [InlineData(1, "≥ 5 mg", ">/= 5 mg [@r1].")]
    [InlineData(2, "≥ 5 mg", "- a [@r1]\n- > or = 5 mg")]
    [InlineData(1, "", "> ~ 5 mg [@r1].")]
    [InlineData(1, "", ">\u20115 mg [@r1].")]
    [InlineData(1, "−5 mg", "- - - 5 mg [@r1].")]
    [InlineData(2, "−5 mg", "Term\n: - 5 mg [@r1].")]
    [InlineData(2, "plus drug B", "Term\n: + drug B [@r1].")]
    [InlineData(3, "minus", "Text[^a] [@r1].\n\n[^a]: - 5 mg.")]
    [InlineData(3, "over 5 mg", "Text[^a] [@r1].\n\n[^a]: > 5 mg.")]
    [InlineData(2, "\"10 mg to 15 mg\"", "Give 10 mg\\\n- 15 mg later [@r1].")]
    [InlineData(3, "minus", "a | b\n---|---\n- 5 | 6 [@r1]")]
    [InlineData(3, "\\>", "a | b\n---|---\n> 5 | 6 [@r1]")]
    [InlineData(3, "\\[Na\\]", "Normal [@r1]:\n\n[Na]:\n140")]
    [InlineData(1, "\\[Dose\\]: <5>", "[Dose]: <5>\n\nText [@r1].")]
    [InlineData(4, "another name", "[a] [@r1].\n\n[a]: other.md\n[a]: https://example.org/10")]
    [InlineData(4, "5 \"mg\"", "> [!NOTE]\n> Text [@r1].\n>\n> [Dose]: 5 \"mg\"")]
    public void What_a_page_would_not_say_is_reported_in_its_line_with_a_way_out(int line, string help, string body, int count = 1)
    {
        var findings = new ComparedSite(body).Findings();

        Assert.Equal(count, findings.Count);
        Assert.StartsWith($"{line}: ", findings[0], StringComparison.Ordinal);
        Assert.Contains(help, findings[0], StringComparison.Ordinal);
        Assert.Equal(findings, new ComparedSite(body.Replace("\n", "\r\n", StringComparison.Ordinal)).Findings());
    }

    [Fact]
    public void What_comes_behind_a_difference_is_compared_where_it_stands()
    {
        var items = string.Concat(Enumerable.Range(0, 12).Select(i => $"- Drug {(char)('A' + i)} is given at night\n"));

        var findings = new ComparedSite($"First [@r1]:\n\n- >60 kg: 500 mg\n\n{items}\n>70 kg: ask\n\n## Last\n\n{items}").Findings();

        Assert.Equal(["3", "18"], findings.Select(finding => finding[..finding.IndexOf(':', StringComparison.Ordinal)]));
    }

    /// <summary>Another rule reports it.</summary>
    [Theory]
    [InlineData("## One [@r1]\n\n    - 5 mg of drug A\n        in the morning\n\n    - 10 mg\n\n## Two\n\n    > 5 mg\n\nText.")]
    [InlineData("\t* **Drug A** 5 mg\n\t* 10 mg\n\nText [@r1].")]
    public void Indented_code_is_not_reported_twice(string body) => Assert.Equal([], new ComparedSite(body).Findings());

    public static TheoryData<string> Innocent => new(File.ReadAllText(Path.Combine(
        RepositoryFolder.Path, "tests", "Validation", "Fidelity", "innocent.md")).Split("%%\n"));

    [Theory]
    [MemberData(nameof(Innocent))]
    public void Innocent_texts_are_not_accused(string body)
    {
        var site = new ComparedSite(body);

        Assert.Equal([], site.Findings());
        Assert.Equal([], AlteredText.OfPage(site.Article, site.Page()));
    }

    [Theory]
    [InlineData("title: Drug A #1 # of all", 1)]
    [InlineData("summary: Below 5 # or 6 mg", 1)]
    [InlineData("summary: \"Below 5 # or 6 mg\" # asked twice", 0)]
    [InlineData("summary: Below #5", 1)]
    [InlineData("summary: Below 5#6", 0)]
    [InlineData("# a comment\nsummary: Below 5", 0)]
    [InlineData("updated: 2026-05-06 # checked", 0)]
    [InlineData("summary: The \"big\" # or 6 mg", 1)]
    [InlineData("synonyms:\n  - Disease # or another", 1)]
    [InlineData("notice: Below 5 # or 6 mg", 1)]
    [InlineData("history:\n  - { on: 2026-05-06, note: Below 5 }\n  - on: 2026-05-06\n    note: Below 5 # or 6 mg", 1)]
    [InlineData("corrections:\n  - on: 2026-05-06\n    text: Below 5 # or 6 mg", 1)]
    [InlineData("withdrawn:\n  on: 2026-05-06\n  reason: Below 5 # or 6 mg", 1)]
    [InlineData("retracted-acknowledged:\n  r1: Below 5 # or 6 mg", 1)]
    public void Values_that_a_comment_cuts_are_reported(string frontMatter, int count)
    {
        var article = new ComparedSite("Text [@r1].", frontMatter + "\n").Article;

        Assert.Equal(count, new AlteredText().CheckPage(article, null!).Count());
    }
}
