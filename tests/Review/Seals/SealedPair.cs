using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Review.Seals;
using Attest.Text;

namespace Attest.Tests.Review.Seals;

/// <summary>A small knowledge base in memory, and the sealed text of its article <c>main</c> by both implementations.</summary>
internal static class SealedPair
{
    public const string Main = "articles/area/main.md";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["site.yml"] = """
            title: Example site
            url: https://kb.example.org/
            audiences:
              - { id: clinician, label: Health professional }
              - { id: patient, label: Patient or carer }
            """,
        ["vocabulary/glossary.yml"] = """
            - { term: early reaction, definition: 4 units are usual, synonyms: [first-dose reaction], abbreviations: [ER] }
            - { term: late reaction, definition: Rare, abbreviations: [LR] }
            - { term: later word, definition: Younger than the approval, since: 2026-06-01 }
            """,
        ["references/shared.yml"] = """
            - { id: shared2021, type: article-journal, title: A guideline on drug A, issued: 2021, PMID: '170017', evidence: guideline }
            """,
        ["articles/area/other.md"] = "---\ntitle: Another?\nsummary: Yes.\naliases: [former]\n---\n## Use\n\nText.\n\n## Harm\n\nText.\n",
        ["articles/area/never.md"] = "---\ntitle: Never?\nsummary: No.\n---\n## Use\n\nText.\n",
        ["pages/about.md"] = "---\ntitle: About\nsummary: Us.\nupdated: 2026-01-01\n---\nText.\n",
        ["assets/steps.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>4 units</title>\n</svg>\n",
        ["assets/leaflet.txt"] = "Take 4 units.\n\nStop.\n",
        [Main] = """
            ---
            title: How is Example syndrome treated?
            summary: With drug A, 4 units.
            specialty: area
            tags: [syndrome]
            codes: { icd-10: [X00, X01], mesh: [D000001] }
            references:
              - id: trial2020
                type: article-journal
                evidence: trial
                title: "Drug A < 5 mg at -3 °C, 10-20 mg ± 1.5, 1,000 α"
                author: [{ family: Plain, given: P. Q. }, { family: Other, given: O }]
                container-title: Example Reviews
                issued: 2020-03
                volume: 3
                page: 1-9
                DOI: 10.5555/trial
              - id: book2019
                type: book
                title: "A-B in H<sub>2</sub>O: the first"
                editor: [{ family: Shared, given: S }]
                publisher: Example Press
                edition: 2
                issued: 2019
                page: 11-19
            ---
            Drug A, 4 units *each morning*, is **first** [@trial2020, p. 8; see @shared2021].[^n] It takes -5 to 5-10 mg/kg, >3 of 10.

            ## Doses {#doses}

            | Drug | Dose |
            |---|---:|
            | A | 4 units |
            | B | 5 units |

            Table: Doses of both.

            - H~2~O and 10^9^ for [the other](other.md#use)
              - nested, see [the leaflet](../../assets/leaflet.txt)
              - second
            - ER comes before an early reaction and a late reaction

            3. three
            4. four

            - [x] done
            - [ ] open

            ::: {.recommendation direction=for strength=strong certainty=high source=trial2020}
            Give drug A [@book2019].
            :::

            ::: {.patient #stop}
            Stop at `4  units`\
            and call [help](https://example.org/a?b=1), or go [up](#stop).
            :::

            > [!WARNING]
            > Not drug C.[^m]

            Term
            :   First meaning

            :   Second meaning

            ![Two boxes](../../assets/steps.svg "The steps")

            ~~~
            if x:
              stop
            ~~~

            [^n]: Note one.
            [^m]: Note two.

            """,
    };

    /// <param name="files">Other contents of files; null for a file that is not there.</param>
    public static string Sealed(IReadOnlyDictionary<string, string?> files)
    {
        var all = Files.Keys.Union(files.Keys)
            .Select(path => (Path: path, Text: files.TryGetValue(path, out var other) ? other : Files[path]))
            .Where(file => file.Text is not null).ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
        var settings = SettingsParser.Parse(path => all.TryGetValue(path, out var text) ? new SourceText(path, text) : null,
            path => new SourceText(path, ""));
        var articles = all.Where(file => file.Key.StartsWith("articles/", StringComparison.Ordinal))
            .Select(file => MarkdownPageParser.ParseArticle(new SourceText(file.Key, file.Value), file.Key)).ToList();
        var pages = all.Where(file => file.Key.StartsWith("pages/", StringComparison.Ordinal))
            .Select(file => MarkdownPageParser.ParseProse(new SourceText(file.Key, file.Value), file.Key));
        var shared = all.Where(file => file.Key.StartsWith("references/", StringComparison.Ordinal))
            .Select(file => SharedReferencesParser.Parse(new SourceText(file.Key, file.Value)));
        var knowledgeBase = new KnowledgeBase(settings, [.. shared], articles, [.. pages], [.. all.Keys], [], SampleSite.AsOf);
        var article = articles.Single(article => article.Slug is "main" or "renamed");
        var digests = new FileDigests(Digest, Digest);
        var text = new Sealer(knowledgeBase, digests).Seal(article, SampleSite.AsOf).ToString();
        Assert.Equal(SecondSealedText.Of(article, knowledgeBase, Bytes, SampleSite.AsOf), text);
        return text;

        byte[]? Bytes(string path) => all.TryGetValue(path, out var file) ? Encoding.UTF8.GetBytes(file) : null;

        string? Digest(string path) => Bytes(path) is { } bytes ? TextDigest.Of(new MemoryStream(bytes)) : null;
    }

    public static string Original(string path) => Files[path];

    /// <summary>The sealed text with other words in one file.</summary>
    public static string SealedWith(string path, string before, string after)
    {
        Assert.Contains(before, Files[path], StringComparison.Ordinal);
        return Sealed(new Dictionary<string, string?> { [path] = Files[path].Replace(before, after, StringComparison.Ordinal) });
    }
}
