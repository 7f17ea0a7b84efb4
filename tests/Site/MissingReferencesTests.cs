namespace Attest.Tests.Site;

/// <summary>An article that cites six works and lists three, as it happened to a published article.</summary>
public class MissingReferencesTests
{
    private const string References = """
        references:
          - { id: one, type: article-journal, title: Work one, container-title: Example Journal, issued: 2001 }
          - { id: two, type: article-journal, title: Work two, container-title: Example Journal, issued: 2002 }
          - { id: three, type: article-journal, title: Work three, container-title: Example Journal, issued: 2003 }
        """;

    private const string Body = """
        Drug A comes first [@one]. Drug B is next [@two; @four].

        - Drug C helps some [@three, p. 3].
          Drug D helps nobody [@five, p. 8].

        | Drug | Source |
        |---|---|
        | E | [@one; @six; @two] |

        Again drug D [see @five].[^note]

        [^note]: Drug F is 𝛽-blocking [@four].
        """;

    [Fact]
    public void Every_place_that_cites_a_missing_key_is_an_error_at_its_line_and_column()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, Body + "\n", References);

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            Expected(
                (1, 50, "four"),
                (4, 24, "five"),
                (8, 14, "six"),
                (10, 19, "five"),
                // The letter before it is one of two UTF-16 code units.
                (12, 33, "four")),
            run.Output.Split('\n').Where(line => line.Contains("KB201", StringComparison.Ordinal)));
        Assert.Contains("\n  help: references in reach: one, three, two", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    private static IEnumerable<string> Expected(params (int Line, int Column, string Key)[] places)
    {
        var above = SampleSite.BodyLine(References) - 1;
        return places.Select(place =>
            $"input/articles/example.md:{above + place.Line}:{place.Column}: error KB201: citation \"{place.Key}\" has no reference");
    }
}
