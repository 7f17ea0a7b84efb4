using System.Text;
using System.Text.Json;
using Attest.Citations.Export;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Tests.Citations.Export;

/// <summary>References as CSL-JSON: every field under its CSL name, and read back as they were.</summary>
public class CslJsonTests
{
    private const string Entries = """
        - id: full2020
          type: article-journal
          evidence: trial
          NCT: NCT01234567
          superseded-by: other
          title: "A </script> trial of <i>drug A</i> & \"B\" 😀"
          author:
            - { family: Beer, given: Jan, suffix: Jr, non-dropping-particle: van der, dropping-particle: de }
            - { literal: Example Group }
          container-title: Example Journal
          issued: 2020-05-06
          page: 1-9
          note: Two

            lines
        - id: dates
          type: book
          title: Dates
          issued: { date-parts: [[2019, 12], [2020, 2, 28]] }
          accessed: 2020-05-06
          event-date: 2011-21
          original-date: { date-parts: [[1900]], circa: true }
          submitted: { literal: in press }
          available-date: 1999~/2001
        - id: untyped
        """;

    private static SharedReferences Read(string text) => SharedReferencesParser.Parse(new SourceText("a.yml", text));

    private static string Write(string entries, Func<Reference, string?>? retraction = null) =>
        Encoding.UTF8.GetString(CslJson.Write(Read(entries).References, retraction ?? (_ => null)));

    [Fact]
    public void What_is_written_is_read_as_the_same_references()
    {
        var first = Write(Entries);
        var again = Read(first);

        Assert.Empty(again.Faults);
        Assert.Equal(first, Encoding.UTF8.GetString(CslJson.Write(again.References, _ => null)));
        var read = Read(Entries).References.Zip(again.References).ToList();
        Assert.Equal(3, read.Count);
        Assert.All(read,
            pair => Assert.Equal(ReferenceText.Of(pair.First).Replace("type: \n", "type: document\n", StringComparison.Ordinal),
                ReferenceText.Of(pair.Second)));
    }

    [Fact]
    public void Fields_stand_under_their_names()
    {
        using var json = JsonDocument.Parse(Write(Entries));
        var full = json.RootElement[0];

        Assert.Equal("A </script> trial of <i>drug A</i> & \"B\" 😀", full.GetProperty("title").GetString());
        Assert.Equal("van der", full.GetProperty("author")[0].GetProperty("non-dropping-particle").GetString());
        Assert.Equal("Example Group", full.GetProperty("author")[1].GetProperty("literal").GetString());
        Assert.Equal("[[2020,5,6]]", JsonSerializer.Serialize(full.GetProperty("issued").GetProperty("date-parts")));
        Assert.Equal("trial", full.GetProperty("custom").GetProperty("evidence").GetString());
        Assert.Equal("NCT01234567", full.GetProperty("custom").GetProperty("NCT").GetString());
        Assert.False(full.TryGetProperty("NCT", out _));
        var dates = json.RootElement[1];
        Assert.Equal("[[2019,12],[2020,2,28]]", JsonSerializer.Serialize(dates.GetProperty("issued").GetProperty("date-parts")));
        Assert.Equal("1", dates.GetProperty("event-date").GetProperty("season").GetString());
        Assert.True(dates.GetProperty("original-date").GetProperty("circa").GetBoolean());
        Assert.Equal("in press", dates.GetProperty("submitted").GetProperty("literal").GetString());
        Assert.Equal("document", json.RootElement[2].GetProperty("type").GetString());
    }

    [Fact]
    public void Bytes_are_readable_and_cannot_end_a_script_element()
    {
        var text = Write(Entries);

        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("]\n", text, StringComparison.Ordinal);
        Assert.Contains("Müller", Write("- id: a\n  author: [Müller]"), StringComparison.Ordinal);
        Assert.Equal("[]\n", Write(""));
    }

    [Fact]
    public void Retraction_stands_where_programs_keep_it_and_is_not_taken_for_a_part_of_the_entry()
    {
        var text = Write(Entries, reference => reference.Id.Value == "dates" ? null : "Retracted 2021-01-02");
        using var json = JsonDocument.Parse(text);

        Assert.Equal("Retracted 2021-01-02", json.RootElement[0].GetProperty("custom").GetProperty("retraction").GetString());
        Assert.EndsWith("\nRetracted 2021-01-02", json.RootElement[0].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal("Retracted 2021-01-02", json.RootElement[2].GetProperty("note").GetString());
        Assert.False(json.RootElement[1].TryGetProperty("custom", out _));
        Assert.Equal(Write(Entries), Encoding.UTF8.GetString(CslJson.Write(Read(text).References, _ => null)));
    }

    [Fact]
    public void Half_a_character_does_not_stop_an_export() =>
        Assert.Contains("\ufffd", Encoding.UTF8.GetString(CslJson.Write([ReferenceFixture.Of("title: a\ud800b")], _ => null)),
            StringComparison.Ordinal);
}
