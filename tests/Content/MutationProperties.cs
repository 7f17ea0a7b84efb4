using Attest.Diagnostics;
using CsCheck;

namespace Attest.Tests.Content;

/// <summary>However a file is spoilt, it is read without an exception, and every fault lies inside it.</summary>
public class MutationProperties
{
    private const string Article = """
        ---
        title: "What is Example syndrome: a question?"
        summary: >-
          An invented condition
          that stands for a real one.
        specialty: example-medicine
        tags: [example, 'drug A']
        codes: { icd-10: [X00], mesh: D00 }
        authors: [sample, { name: Another, orcid: 0000-0002-1825-0097 }]
        updated: 2026-05-06
        review:
          status: approved
          approvals:
            - { by: sample, on: 2026-05-06, seal: "attest-1:sha256:00" }
        references:
          - id: example2020
            author: [{ family: A, given: B }]
            issued: { date-parts: [[2020, 5]] }
        ---

        Lead 😀 [@example2020, p. 8; see @other] and *emphasis*.[^n]

        ## From the Guidelines {#own}

        :::: patient
        ::: {.recommendation direction=for source=example2020}
        - H~2~O and 10^9^/L, 5~10 mg [@example2020]
        :::
        ::::

        | A | B [@a] |
        |---|---|
        | 1 | \| |

        Table: Caption [@b]

        ![Alt](x.png "Title [@c] &amp; more")

        > Quote `code` <https://a.example> [link](x.md#y) &#8238;

        Term
        : Definition [@d]

        [^n]: Note [@e]
            more
        """;

    private const string Site = """
        title: Example site
        url: https://kb.example.org/
        review: { interval: 12 months, approvals: 1, seal: optional }
        audiences:
          - { id: patient, label: "Patient or carer", reading-grade: 8 }
        sections: { required: [From the Guidelines] }
        follow-up: { url: "https://a.example/?q={question}" }
        rules: { KB202: error }
        """;

    private const string Board = """
        members:
          - id: sample-reviewer
            name: 'Sample Reviewer'
            specialties: [example-medicine]
            active: { from: 2020-01-01, until: 2030-01-01 }
        """;

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", " ", ":", ": ", "-", "- ", "[", "]", "{", "}", "\"", "'", "#", "&", "*", "!", "|", ">", "@", "[@",
        ":::", "---\n", "...\n", "`", "```\n", "~", "^", "<", "\\", "\0", "\u200b", "\u202e", "\u0085", "\ufeff", "\ufffe", "😀", "é",
        "[^n]", "![", "](", "%", "? ",
    ];

    /// <summary>Up to six times: a stretch deleted, a piece inserted, or two characters that change places.</summary>
    private static Gen<string> Mutated(string text) =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, text.Length], Gen.Int[0, 20], Gen.Int[0, Pieces.Length - 1]).Array[1, 6]
            .Select(edits =>
                edits.Aggregate(text,
                    (now, edit) => Apply(now, edit.Item1, Math.Min(edit.Item2, now.Length), edit.Item3, Pieces[edit.Item4])));

    private static string Apply(string text, int kind, int at, int length, string piece) => kind switch
    {
        0 => text.Remove(at, Math.Min(length, text.Length - at)),
        1 => text.Insert(at, piece),
        _ when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        _ => text,
    };

    [Fact]
    public void An_article_is_always_read() =>
        Mutated(Article).Always(text =>
        {
            var article = Parsed.Article(text);
            AllInside(article.Faults, text);
            Assert.All(article.Body.Citations,
                c => Assert.True(c.At.Start >= 0 && c.At.End <= text.Length && text[c.At.Start] is '@' or 's', text));
            Assert.All(article.Body.Links, l => Assert.True(l.At.Start >= 0 && l.At.End <= text.Length, text));
            Assert.All(article.Body.Headings, h => Assert.True(h.At.Start >= 0 && h.At.End <= text.Length, text));
        }, iter: 3000);

    [Theory]
    [InlineData("site.yml", Site)]
    [InlineData("board.yml", Board)]
    public void Settings_are_always_read(string path, string valid) =>
        Mutated(valid).Always(text => AllInside(Parsed.Settings(path, text).Faults.Where(f => f.At.Source.Path == path), text), iter: 3000);

    private static void AllInside(IEnumerable<ContentFault> faults, string text) =>
        Assert.All(faults, fault => Assert.True(fault.At.Start >= 0 && fault.At.End <= text.Length, $"{fault}\n{text}"));
}
