using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Tests.Content;
using Attest.Text;

namespace Attest.Tests.Review;

/// <summary>
/// An article with all that a seal covers, approved and sealed as it stands here. Its parts can be replaced, and it can be
/// typed in other ways; then the seal is asked whether it holds.
/// </summary>
internal sealed record SealedArticle
{
    public string Title { get; init; } = "How is Example syndrome treated: with drug A?";

    public string Summary { get; init; } = "Drug A comes first, 5 mg a day.";

    public string Codes { get; init; } = "{ icd-10: [X00, X01], mesh: [D000001] }";

    public string Body { get; init; } = """
        Drug A comes first [@trial2020, p. 8], and *no* other [see @shared2021; @titled2019].[^n]

        ## Doses

        | Drug | Dose |
        |---|---:|
        | A | 5 mg |

            code stays as it is

        ::: {.recommendation direction=for strength=strong certainty=high source=plain2018}
        - 2.5 mg when H~2~O is low
          [@trial2020,
          table 2]
        :::

        ![Two boxes](../assets/steps.svg "The steps [@numbered2017]")

        [^n]: A note [@shared2021].
        """.ReplaceLineEndings("\n");

    public string Shared { get; init; } = "- { id: shared2021, title: A guideline, issued: 2021, DOI: 10.5555/shared }\n";

    /// <summary>Keys of references with what was added to their entries.</summary>
    public IReadOnlyDictionary<string, string> Added { get; init; } = new Dictionary<string, string>();

    /// <summary>The entries of the article's own references, each on a line.</summary>
    public IReadOnlyList<string> References { get; init; } =
    [
        "id: trial2020, title: A trial, issued: 2020, DOI: 10.5555/trial",
        "id: numbered2017, title: A cohort, issued: 2017, PMID: '170017'",
        "id: titled2019, title: 'A book: the first', issued: 2019",
        "id: plain2018, title: A report, issued: 2018",
    ];

    public byte[] Image { get; init; } = [0x89, 0x50, 0x4e, 0x47, 0x00, 0xff];

    /// <summary>How the article is typed; chance decides where nothing but style is at stake.</summary>
    public Random? Style { get; init; }

    private static readonly string TrueSeal = SealOf(new SealedArticle());

    /// <summary>True if the approval of the article as it stands in this file is one of this article too.</summary>
    public bool IsStillApproved()
    {
        var (article, knowledgeBase) = Read(TrueSeal);
        var standing = new ReviewJudge(knowledgeBase, new FileDigests(Digest, Digest)).Judge(article);
        Assert.Equal(standing.IsApproved, standing.Outdated.Count == 0);
        return standing.IsApproved;
    }

    public string Text(string seal = Sealing.Placeholder) => Typing.Type(this, seal);

    private static string SealOf(SealedArticle sealedArticle)
    {
        var (article, knowledgeBase) = sealedArticle.Read(Sealing.Placeholder);
        Assert.Empty(article.Faults);
        return SealedContent.Of(article, knowledgeBase, sealedArticle.Digest).Seal();
    }

    private (Article Article, KnowledgeBase KnowledgeBase) Read(string seal)
    {
        var source = TextDecoder.Decode("a.md", Encoding.UTF8.GetBytes(Text(seal)), out _);
        var article = MarkdownPageParser.ParseArticle(source, "articles/a.md");
        var settings = Parsed.Settings("board.yml", "members: [{ id: sample-reviewer, name: Sample Reviewer }]\n");
        var shared = SharedReferencesParser.Parse(new SourceText("references/shared.yml", Shared));
        return (article, new KnowledgeBase(settings, [shared], [article], [], ["assets/steps.svg"], [], SampleSite.AsOf));
    }

    private string? Digest(string path) => path == "assets/steps.svg" ? Convert.ToHexStringLower(SHA256.HashData(Image)) : null;

    /// <summary>Ways to type one and the same article.</summary>
    private static class Typing
    {
        public static string Type(SealedArticle article, string seal)
        {
            var style = article.Style;
            string[] fields =
            [
                $"title: {Scalar(article.Title, style)}",
                $"summary: {Scalar(article.Summary, style)}",
                $"codes: {article.Codes}",
                "references:\n" + string.Concat(Shuffled(article.References, style)
                    .Select(entry => $"  - {{ {entry}{Addition(entry, article)} }}\n")).TrimEnd('\n'),
                $"review:\n  status: approved\n  approvals:\n    - {{ by: sample-reviewer, on: 2026-05-06, seal: \"{seal}\" }}",
                $"updated: {(style is null ? "2026-05-06" : $"2026-05-{style.Next(1, 28):00}")}",
                "specialty: example-medicine",
            ];
            string[] optional =
                ["tags: [a, b]", "synonyms: [EXS]", "aliases: [old-name]", "notice: In short supply.", "authors: [Guest Author]",
                    "# A comment", "language: en"];
            var chosen = style is null ? fields : Shuffled([.. fields, .. optional.Where(_ => style.Next(2) == 0)], style);
            var fence = style?.Next(3) == 0 ? "..." : "---";
            var lines = string.Join('\n',
                ["---", .. chosen, fence, Blanks(style), .. article.Body.Split('\n').Select(line => line + Trailing(style)),
                    Blanks(style)]);
            return (style?.Next(4) == 0 ? "\ufeff" : "")
                + lines.Replace("\n", style is null ? "\n" : style.GetItems<string>(["\n", "\r\n", "\r"], 1)[0], StringComparison.Ordinal);
        }

        private static string Addition(string entry, SealedArticle article) =>
            string.Concat(article.Added.Where(added => entry.StartsWith($"id: {added.Key},", StringComparison.Ordinal))
                .Select(added => ", " + added.Value));

        /// <summary>The value between quotation marks as JSON has it, or in another style that says the same.</summary>
        private static string Scalar(string value, Random? style)
        {
            var isPlain = value.All(c => char.IsAsciiLetterOrDigit(c) || " .,?:".Contains(c, StringComparison.Ordinal));
            return (isPlain ? style?.Next(5) : null) switch
            {
                1 => $"'{value}'  # a comment",
                2 => $">-\n  {value.Replace(" ", "\n  ", StringComparison.Ordinal)}",
                3 => $"|\n    {value}\n",
                4 => $"\"  {string.Concat(value.Select(c => $"\\u{(int)c:x4}"))} \"",
                _ => JsonSerializer.Serialize(value),
            };
        }

        private static string Blanks(Random? style) =>
            style is null ? "" : string.Concat(Enumerable.Range(0, style.Next(3)).Select(_ => Trailing(style) + "\n"));

        private static string Trailing(Random? style) =>
            style is null || style.Next(4) > 0 ? "" : style.GetItems<string>([" ", "  ", "\t", " \t "], 1)[0];

        private static T[] Shuffled<T>(IReadOnlyList<T> items, Random? style)
        {
            T[] shuffled = [.. items];
            style?.Shuffle(shuffled);
            return shuffled;
        }
    }
}
