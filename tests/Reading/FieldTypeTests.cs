using Attest.Tests.Content;

namespace Attest.Tests.Reading;

/// <summary>A value of the wrong type is one fault at the value, whatever it is, and the other fields are read.</summary>
public class FieldTypeTests
{
    /// <summary>Fields of a kind, and values that are not of it, divided by semicolons.</summary>
    [Theory]
    [InlineData("title summary specialty updated publish notice language", "[a];{ a: b };[];{}", 0)]
    [InlineData("tags synonyms aliases authors history corrections references", "word;{ a: b };5", 0)]
    [InlineData("tags synonyms aliases authors history corrections references", "[[a]]", 1)]
    [InlineData("tags synonyms aliases", "[{ a: b }]", 1)]
    [InlineData("history corrections references", "[word];[null]", 1)]
    [InlineData("review codes withdrawn retracted-acknowledged", "word;[a];true", 0)]
    public void A_value_of_the_wrong_type_is_one_fault_at_the_value(string names, string values, int before)
    {
        foreach (var (name, value) in from name in names.Split(' ') from value in values.Split(';') select (name, value))
        {
            var fault = Assert.Single(Parsed.FrontMatterFaults($"{name}: {value}"));

            Assert.StartsWith($"1:{name.Length + 3 + before} InvalidValue: ", fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("tags: [null, ~, \"\", a]")]
    [InlineData("authors: [null, \"\", A Name]")]
    [InlineData("codes: { icd-10: A00, mesh: [B], other: }")]
    public void An_empty_entry_is_passed_over(string fields) => Assert.Empty(Parsed.FrontMatterFaults(fields));

    [Fact]
    public void Each_fault_of_an_approval_is_reported_once() =>
        Assert.Equal(
            [
                "1:49 InvalidValue: \"by\" must be text",
                "1:58 InvalidValue: \"x\" is not a date",
                "1:67 InvalidValue: \"seal\" must be text",
            ],
            Parsed.FrontMatterFaults("review: { status: submitted, approvals: [ { by: [x], on: x, seal: {} } ] }"));

    [Fact]
    public void Each_fault_of_a_reference_is_reported_once() =>
        Assert.Equal(
            [
                "3:11 InvalidValue: unknown reference type \"x\"",
                "4:15 InvalidValue: \"evidence\" must be text",
                "5:14 InvalidValue: each entry of \"author\" must be a list of \"key: value\" pairs",
                "6:13 InvalidValue: \"issued\" is not a date",
                "7:13 InvalidValue: \"volume\" must be text",
            ],
            Parsed.FrontMatterFaults(
                "references:\n  - id: r\n    type: x\n    evidence: [x]\n    author: [[x]]\n    issued: []\n    volume: [1]"));

    [Theory]
    [InlineData("language: en")]
    [InlineData("language: zh-Hant-TW")]
    [InlineData("language: \"\"")]
    [InlineData("references: [{ id: r, issued: 2011-21 }, { id: s, issued: { date-parts: [[2011, 24]] } }, { id: t, issued: 2011% }]")]
    public void A_language_and_a_season_have_codes(string fields) => Assert.Empty(Parsed.FrontMatterFaults(fields));

    [Theory]
    [InlineData("language: German (Austria)", "1:11 InvalidValue: \"German (Austria)\" is not the code of a language")]
    [InlineData("language: en_GB", "1:11 InvalidValue: \"en_GB\" is not the code of a language")]
    [InlineData("references: [{ id: r, issued: 2011-25 }]", "1:31 InvalidValue: \"issued\" is not a date")]
    [InlineData("references: [{ id: r, issued: 2011-21-01 }]", "1:31 InvalidValue: \"issued\" is not a date")]
    public void What_is_no_such_code_is_reported(string fields, string expected) =>
        Assert.Equal([expected], Parsed.FrontMatterFaults(fields));

    [Theory]
    [InlineData("site.yml", "", "1:1 InvalidConfiguration: the settings of the site are empty")]
    [InlineData("site.yml", "- a\n", "1:1 InvalidConfiguration: the file must be a list of \"key: value\" pairs")]
    [InlineData("site.yml", "title: T\nurl: https://x.example/\nreview: { approvals: 0 }\n",
        "3:22 InvalidConfiguration: \"approvals\" must be a whole number from 1 to 20, not \"0\"")]
    [InlineData("site.yml", "title: T\nurl: https://x.example/\nrules: [KB101]\n",
        "3:8 InvalidConfiguration: \"rules\" must be a list of \"key: value\" pairs")]
    [InlineData("site.yml", "title: T\nurl: https://x.example/\nsections: { required: x }\n",
        "3:23 InvalidConfiguration: \"required\" must be a list")]
    [InlineData("board.yml", "members: { id: a }\n", "1:10 InvalidConfiguration: \"members\" must be a list")]
    [InlineData("board.yml", "words\n", "1:1 InvalidConfiguration: the file must be a list of \"key: value\" pairs")]
    [InlineData("board.yml", "members:\n  - { id: a, name: N, active: 5 }\n",
        "2:31 InvalidConfiguration: \"active\" must be a list of \"key: value\" pairs")]
    [InlineData("board.yml", "members:\n  - { id: a, name: N, active: { from: 2026-01-02, until: 2026-01-01 } }\n",
        "2:58 InvalidConfiguration: \"until\" is before \"from\"")]
    [InlineData("site.yml", "title: T\nurl: https://x.example/\nlanguage: German!\n",
        "3:11 InvalidConfiguration: \"German!\" is not the code of a language")]
    [InlineData("vocabulary/specialties.yml", "heart:\n", "1:1 InvalidConfiguration: \"heart\" is empty")]
    [InlineData("vocabulary/specialties.yml", "heart: [a]\n", "1:8 InvalidConfiguration: \"heart\" must be a list of \"key: value\" pairs")]
    [InlineData("vocabulary/glossary.yml", "term: x\n", "1:1 InvalidConfiguration: the glossary must be a list of terms")]
    [InlineData("vocabulary/glossary.yml", "- { term: a, definition: [b] }\n", "1:26 InvalidConfiguration: \"definition\" must be text")]
    public void What_is_wrong_in_another_file_is_one_fault_of_configuration(string path, string text, string expected) =>
        Assert.Equal([expected], Parsed.SettingsFaults(path, text));
}
