using Attest.Tests.Content;

namespace Attest.Tests.Reading;

public class FrontMatterTests
{
    [Theory]
    [InlineData("Text.\n", "1:1 MalformedFrontMatter: the file has no front matter, so it is not an article or a page")]
    [InlineData("", "1:1 MalformedFrontMatter: the file is empty")]
    [InlineData("---", "1:1 MalformedFrontMatter: the front matter is not closed")]
    [InlineData("---\ntitle: T\n\nText.\n", "1:1 MalformedFrontMatter: the front matter is not closed")]
    [InlineData("---\nwords\n---\n", "2:1 MalformedFrontMatter: the front matter must be a list of \"key: value\" pairs")]
    [InlineData("---\n- a\n- b\n---\n", "2:1 MalformedFrontMatter: the front matter must be a list of \"key: value\" pairs")]
    [InlineData("---\r\ncodes:\r\n\tmesh: T\r\n---\r\n", "3:1 MalformedFrontMatter: a tab where only spaces are allowed")]
    public void A_block_that_cannot_be_read_is_one_fault(string file, string expected) =>
        Assert.Equal([expected], Parsed.FileFaults(file));

    [Theory]
    [InlineData("\n---\ntitle: T\nfoo: x\n---\n## H\n\nText.\n", "4:1 UnknownField: unknown field \"foo\"")]
    [InlineData("\r\n \t\r\n---\r\nfoo: x\r\n---\r\n", "4:1 UnknownField: unknown field \"foo\"")]
    public void A_block_behind_blank_lines_is_still_read(string file, string field)
    {
        var faults = Parsed.FileFaults(file);

        Assert.Contains("1:1 MalformedFrontMatter: blank lines before the front matter", faults);
        Assert.Contains(field, faults);
        Assert.Contains(faults,
            fault => fault.EndsWith(" MissingField: \"summary\" is missing", StringComparison.Ordinal)
            && !fault.StartsWith("1:", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("no front matter", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_block_lacks_every_field() =>
        Assert.All(Parsed.FileFaults("---\n---\nText.\n"),
            fault => Assert.StartsWith("1:1 MissingField: ", fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("title: Example: what", "1:15 MalformedFrontMatter: a colon is not allowed here")]
    [InlineData("codes:\n\tmesh: [A]", "2:1 MalformedFrontMatter: a tab where only spaces are allowed")]
    [InlineData("title: \"T\nnotice: x", "1:8 MalformedFrontMatter: the quotation mark that opens here is not closed")]
    [InlineData("tags: [a, b\nnotice: x", "1:7 MalformedFrontMatter: this bracket is not closed")]
    [InlineData("tags: [a, \"b\" c]", "1:15 MalformedFrontMatter: a comma is missing before this place")]
    [InlineData("review: { status: \"submitted\" due: 2027-01-01 }", "1:31 MalformedFrontMatter: a comma is missing before this place")]
    [InlineData("tags: [a, it's, \"]\" c]", "1:21 MalformedFrontMatter: a comma is missing before this place")]
    [InlineData("tags: [", "1:7 MalformedFrontMatter: this bracket is not closed")]
    [InlineData("title: | T", "1:8 MalformedFrontMatter: after \"|\" and \">\" the text begins on the next line")]
    [InlineData("title: >5 mg", "1:8 MalformedFrontMatter: after \"|\" and \">\" the text begins on the next line")]
    [InlineData("title: ? what", "1:8 MalformedFrontMatter: a value cannot begin with this character")]
    [InlineData("title: \"ab\\x4\"", "1:11 MalformedFrontMatter: unknown escape after a backslash in double quotation marks")]
    [InlineData("title: \"ab\\U00110000\"", "1:11 MalformedFrontMatter: this escape does not stand for a character")]
    [InlineData("title: \"ab\\UFFFFFFFF\"", "1:11 MalformedFrontMatter: this escape does not stand for a character")]
    [InlineData("title: \"ab\\uD800\\u0041\"", "1:17 MalformedFrontMatter: this escape does not stand for a character")]
    [InlineData("title: \"\\uDFFF\\uD800\"", "1:15 MalformedFrontMatter: this escape does not stand for a character")]
    [InlineData("codes: { mesh: [A }", "1:8 MalformedFrontMatter: this bracket is not closed")]
    [InlineData("codes: { mesh: [A]\nnotice: x", "1:8 MalformedFrontMatter: this bracket is not closed")]
    [InlineData("codes:\n  mesh: [A]\n icd-10: [B]", "3:2 MalformedFrontMatter: line 3 is indented by 2 blanks, its neighbour by 1")]
    [InlineData("title: \"T\" and more", "1:10 MalformedFrontMatter: a quotation mark ends the value here")]
    [InlineData("tags:\n  - a\n  b", "3:3 MalformedFrontMatter: this is not an entry of the list before it")]
    [InlineData("title: @home", "1:8 MalformedFrontMatter: a value cannot begin with this character")]
    [InlineData("title: - a", "1:8 MalformedFrontMatter: a list cannot begin here")]
    [InlineData("title: \"ab\\q\"", "1:11 MalformedFrontMatter: unknown escape after a backslash in double quotation marks")]
    [InlineData("title: *star", "1:8 MalformedFrontMatter: a value cannot begin with \"*\"")]
    [InlineData("title: &beta blocker", "1:8 MalformedFrontMatter: a value cannot begin with \"&\"")]
    [InlineData("title: !urgent note", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("title: !![x]", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("title: !<> a", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("title: !other!word a", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("tags: [a, !![x, b]", "1:11 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("tags: [a, !<x b]", "1:11 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("title: !5% a", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("tags: [!a, b]", "1:8 MalformedFrontMatter: a value cannot begin with \"!\"")]
    [InlineData("tags: [a, , b]", "1:11 MalformedFrontMatter: a value cannot begin with this character")]
    [InlineData("title: &one &two b", "1:13 MalformedFrontMatter: a value cannot begin with this character")]
    [InlineData("[a, b]: c", "1:1 MalformedFrontMatter: a key must be one word")]
    public void What_is_no_YAML_is_reported_at_its_place_in_plain_words(string fields, string expected) =>
        Assert.Equal([expected], Parsed.FrontMatterFaults(fields));

    [Theory]
    [InlineData("url: https://x.example/\ntitle: !![x", "2:8 InvalidConfiguration: a value cannot begin with \"!\"")]
    [InlineData(
        "%TAG ! tag:[x,2000:\n---\ntitle: !a x\nurl: https://x.example/", "3:8 InvalidConfiguration: a value cannot begin with \"!\"")]
    [InlineData("%TAG !a x\n---\ntitle: x\nurl: https://x.example/", "1:1 InvalidConfiguration: a line cannot begin with \"%\"")]
    [InlineData("%TAG x\n---\ntitle: x\nurl: https://x.example/", "1:1 InvalidConfiguration: a line cannot begin with \"%\"")]
    [InlineData("title: x\nurl: https://x.example/\nwords", "3:1 InvalidConfiguration: this line is not \"name: value\"")]
    [InlineData("? [a\nb", "2:1 InvalidConfiguration: a bracket before this place is not closed")]
    [InlineData("title: x\nurl: https://x.example/\n%TAG !a! \n", "3:1 InvalidConfiguration: a line cannot begin with \"%\"")]
    [InlineData("title: x\nurl: https://x.example/\n%TAG", "3:1 InvalidConfiguration: a line cannot begin with \"%\"")]
    public void What_the_reader_of_YAML_stumbles_over_is_reported_at_its_place(string site, string expected) =>
        Assert.Equal([expected], Parsed.SettingsFaults("site.yml", site));

    [Fact]
    public void A_repeated_key_is_reported_at_any_depth() => Assert.Equal(
        [
            "2:1 MalformedFrontMatter: duplicate key \"title\"",
            "5:3 MalformedFrontMatter: duplicate key \"status\"",
            "7:14 MalformedFrontMatter: duplicate key \"id\"",
        ],
        Parsed.FrontMatterFaults(
            "title: T\ntitle: U\nreview:\n  status: submitted\n  status: approved\nreferences:\n  - { id: a, id: b }"));

    [Theory]
    [InlineData("title: On, off, no and 1.0 are words\nsynonyms: [on, off, no, 1.0]")]
    [InlineData("title: \"Example: what\"\nnotice: |\n  a: b\n  # c\nsynonyms: ['it''s', \"a \\\"b\\\"\"]")]
    [InlineData("# a remark\ntitle: T # another one\n\ntags:\n- a\n- b")]
    [InlineData("tags:\nsynonyms: null\nauthors: ~\naliases: []")]
    [InlineData("title:\tT")]
    public void YAML_in_any_style_passes(string fields) => Assert.Empty(Parsed.FrontMatterFaults(fields));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_in_any_way(string lineEnd)
    {
        var file = "---\ntitle: T\nfoo: x\n---\nText [@a]\n- item [@b]\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        var article = Parsed.Article(file);

        Assert.Contains("3:1 UnknownField: unknown field \"foo\"", Parsed.FileFaults(file));
        Assert.Equal(["5:7", "6:9"], article.Body.Citations.Select(c => Parsed.Place(c.At, 0)));
    }

    [Fact]
    public void Columns_count_UTF16_code_units() =>
        Assert.Contains("2:20 UnknownField: unknown field \"foo\"", Parsed.FileFaults("---\nreview: { x: \"😀\", foo: 1 }\n---\n"));

    [Theory]
    [InlineData("x: { name: X, description: Joints, muscles, other disease, schema: Y }", "Joints, muscles, other disease", "Y")]
    [InlineData("x: { name: X, description: Joints, muscles }", "Joints, muscles", null)]
    [InlineData("x: { name: X, description: \"Joints, muscles\", schema: }", "Joints, muscles", null)]
    public void A_comma_in_a_plain_text_in_braces_belongs_to_the_text(string file, string description, string? schema)
    {
        var settings = Parsed.Settings("vocabulary/specialties.yml", file);

        Assert.Empty(settings.Faults);
        Assert.Equal((description, schema), (settings.Specialties[0].Description, settings.Specialties[0].Schema));
    }

    [Fact]
    public void A_key_without_a_value_behind_a_quoted_text_is_a_key() => Assert.Equal(
        ["1:33 InvalidConfiguration: unknown field \"muscles\""],
        Parsed.SettingsFaults("vocabulary/specialties.yml", "x: { name: X, schema: \"Joints\", muscles }"));
}
