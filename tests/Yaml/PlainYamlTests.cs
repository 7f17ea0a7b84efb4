using Attest.Diagnostics;
using Attest.Yaml;
using CsCheck;

namespace Attest.Tests.Yaml;

/// <summary>Fields are read at a glance where they can be, and by a full reader of YAML where they cannot: the same is read.</summary>
public class PlainYamlTests
{
    private const string Fields = """
        # A comment
        title: What is Example syndrome (or drug A)?
        summary: >-
          An invented condition
          that stands for #1, a real one: it is
          folded.
        tags: [example, 'drug A', "quoted, with: signs", ~]
        codes: { icd-10: [X00, X01], mesh: D00, none: [], empty: {} }
        authors:
        - sample
        - { name: Another é 😀, orcid: "0000-0002-1825-0097" }
        updated: 2026-05-06

        review:
          status: approved
          due:
          approvals:
            - { by: sample, on: 2026-05-06, seal: "attest-1:sha256:00" }
            -   by: other   
                on: 2026-05-07
        references:
          - id: example2020
            author: [{ family: A, given: B }, { literal: An Example Group }]
            URL: https://a.example/b#c
            issued: { date-parts: [[2020, 5]] }
          - id: other
            pages:
              - a
              - b
              # Another comment
            note: ''
        notice:
        """;

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", " ", "  ", ":", ": ", "-", "- ", "\n- ", "\n  ", "\n    ", "\n  # c\n", "[", "]", "{", "}", "[]", ",",
        ", ", "\"", "'", "''", "#", " #", "&", "&a ", "*", "*a", "!", "|", ">", ">-\n", "? ", "---\n", "...\n", "~", "\\", "\0", "\u200b",
        "\u200d", "\u00a0", "\u0085", "\u2028", "\ufeff", "😀", "é", "%", "@", "`", "a", "a: b", "\na: b", "title: x\n", "\n\n", "null",
        "<<: ", "=",
    ];

    /// <summary>Up to four times: a stretch deleted, a piece inserted, or a line indented otherwise.</summary>
    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n")),
            Gen.Select(Gen.Int[0, 2], Gen.Int[0, Fields.Length], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[0, 4])
            .Select((lineEnd, edits) =>
                edits.Aggregate(Fields,
                    (now, edit) => Apply(now, edit.Item1, Math.Min(edit.Item2, now.Length), edit.Item3, Pieces[edit.Item4]))
                        .ReplaceLineEndings(lineEnd));

    private static string Apply(string text, int kind, int at, int length, string piece) => kind switch
    {
        0 => text.Remove(at, Math.Min(length, text.Length - at)),
        1 => text.Insert(at, piece),
        _ => text.Insert(text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, new string(' ', length % 5)),
    };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_editors_write_is_read_at_a_glance_with_every_place(string lineEnd)
    {
        var source = new SourceText("x.yml", Fields.ReplaceLineEndings(lineEnd));

        var plain = PlainYaml.TryRead(source, 0, source.Length);

        Assert.NotNull(plain);
        Assert.Equal(Described(Any(source, out _)), Described(plain));
    }

    [Fact]
    public void However_fields_are_spoilt_they_are_never_read_otherwise_than_in_full()
    {
        var read = 0;
        Mutated.Always(text =>
        {
            var source = new SourceText("x.yml", text);
            if (PlainYaml.TryRead(source, 0, text.Length) is { } plain)
            {
                Interlocked.Increment(ref read);
                Assert.Equal((Described(Any(source, out var faults)), 0), (Described(plain), faults));
            }
        }, iter: 20_000);

        Assert.True(read > 2_000, $"only {read} of the texts were read at a glance");
    }

    [Theory]
    [InlineData("a: b\na: c")]
    [InlineData("a: &b c")]
    [InlineData("a: *b")]
    [InlineData("a: b: c")]
    [InlineData("a: b # c")]
    [InlineData("a: b\n  c")]
    [InlineData("a: [b\n  c]")]
    [InlineData("a: { b: c, d }")]
    [InlineData("a: \"\\u202e\"")]
    [InlineData("a: |\n  b")]
    [InlineData("a: >-\n  b\n\n  c")]
    [InlineData("- a: b\n c: d")]
    [InlineData("a")]
    [InlineData("")]
    public void What_is_wrong_or_of_another_form_is_left_to_the_full_reader(string yaml) =>
        Assert.Null(PlainYaml.TryRead(new SourceText("x.yml", yaml), 0, yaml.Length));

    private static YamlNode? Any(SourceText source, out int faults)
    {
        var list = new FaultList();
        var node = YamlParser.ParseAny(source, 0, source.Length, list);
        faults = list.All.Count;
        return node;
    }

    private static string Described(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"{Place(scalar)}{(scalar.IsPlain ? "plain" : "quoted")} <{scalar.Value}>",
        YamlSequence sequence => $"{Place(sequence)}[\n{string.Join("\n", sequence.Items.Select(Described))}\n]",
        YamlMapping mapping => Place(mapping) + "{\n"
            + string.Join("\n", mapping.Entries.Select(entry => $"{Described(entry.Key)} = {Described(entry.Value)}")) + "\n}",
        _ => throw new InvalidOperationException(),
    };

    private static string Place(YamlNode node) => $"{node.At.Start}-{node.At.End} ";
}
