using System.Globalization;
using Attest.Content;
using Attest.Validation;

namespace Attest.Tests.Hostile;

/// <summary>
/// A site in which every vector stands in every field of every file that takes text. All rules that can be switched off are off,
/// so that nothing but the encoding stands between the fields and the pages.
/// </summary>
internal static class HostileSite
{
    public const int Articles = 6;

    /// <summary>The pages that show the fields of all files.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        .. Enumerable.Range(0, Articles).Select(i => $"articles/a{i}/"), "articles/gone/",
        "", "articles/", "specialties/", "specialties/hostile/", "references/", "glossary/", "board/", "review/", "prose/", "offline/",
        "404.html",
    ];

    public static void WriteTo(TempFolder folder, string url)
    {
        foreach (var (path, text) in Files(url))
        {
            folder.Write("input/" + path, text);
        }
    }

    /// <summary>One of the parts into which the corpus is divided, for articles that are one each.</summary>
    public static IEnumerable<string> Part(int i) => Vectors.OnOneLine.Where((_, n) => n % Articles == i);

    private static string Joined(int i) => Vectors.Quoted(string.Join(' ', Part(i)));

    /// <summary>Without what would be markup in the text, which no build publishes in these fields.</summary>
    private static string Plain(string quoted) =>
        string.Concat(quoted.Replace("](", "] (", StringComparison.Ordinal)
            .Select(c => "`*_^~@".Contains(c, StringComparison.Ordinal) ? '\'' : c));

    private static string All => Vectors.Quoted(string.Join(' ', Vectors.OnOneLine));

    private static IEnumerable<KeyValuePair<string, string>> Files(string url)
    {
        var unlocked = RuleCatalogue.All.Where(rule => !rule.Descriptor.Locked).Select(rule => $"{rule.Descriptor.Code}: off");
        yield return new("site.yml", $$"""
            title: {{All}}
            url: {{url}}
            language: en
            description: {{All}}
            notice: {{All}}
            disclaimer: {{All}}
            repository: { url: "https://github.com/example/kb", branch: {{All}}, path: {{All}} }
            publish: { unapproved: caution }
            audiences:
              - { id: clinician, label: {{Joined(0)}} }
              - { id: patient, label: {{Joined(1)}} }
            follow-up: { url: "https://assistant.example.org/?a={{string.Join("&a=", Part(2).Select(Uri.EscapeDataString))}}&q={question}" }
            rules: { {{string.Join(", ", unlocked)}} }
            """);
        yield return new("board.yml", $"""
            members:
              - id: sample-reviewer
                name: {All}
                credentials: {All}
                role: {All}
                conflicts: {All}
                active: {"{ from: 2020-01-01 }"}
            """);
        yield return new("vocabulary/specialties.yml", $"hostile: {{ name: {All}, description: {All}, schema: {All} }}\n");
        yield return new("vocabulary/glossary.yml", string.Concat(Enumerable.Range(0, Articles).Select(i =>
            $"- term: {Joined(i)}\n  definition: {Joined(i)}\n  synonyms: [{Joined(i)}]\n  "
                + $"abbreviations: [{string.Join(", ", Part(i).Select(Vectors.Quoted))}]\n")));
        yield return new("pages/prose.md", $"---\ntitle: {Plain(All)}\nsummary: {Plain(All)}\nupdated: 2026-05-06\n---\n{Body(0)}");
        yield return new("references/more.json",
            $$"""[{ "id": "shared", "type": "book", "title": {{All}}, "publisher": {{All}}, "author": [{ "literal": {{All}} }], """
                + $"\"issued\": 2020, \"abstract\": {All} }}]");
        yield return new("references/retractions.csv", Retractions());
        for (var i = 0; i < Articles; i++)
        {
            yield return new($"articles/a{i}.md", Article(i));
        }

        yield return new("articles/gone.md",
            $"---\ntitle: {Plain(All)}\nsummary: {Plain(All)}\nspecialty: hostile\nupdated: 2026-05-06\nreview: {{ status: withdrawn }}\n"
                + $"withdrawn: {{ on: 2026-05-07, reason: {Plain(All)} }}\n---\nText.\n");
    }

    private static string Retractions()
    {
        var cell = $"\"{string.Join(' ', Part(3)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,"
            + "RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\r\n"
            + $"1,{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},1/2/2021 0:00,"
            + $"10.5555/notice,0,1/1/2020 0:00,10.5555/retracted,0,Retraction,{cell},No,{cell}\r\n";
    }

    private static string Article(int i)
    {
        var text = Joined(i);
        var review = i % 2 == 0
            ? "{ status: approved, submitted: 2026-04-20, approvals: [{ by: sample-reviewer, on: 2026-05-06, "
                + $"seal: \"{Sealing.Placeholder}\" }}], due: 2027-05-06 }}"
            : "{ status: under-review, submitted: 2026-04-20 }";
        var cited = string.Join("; ", Types.Select(type => "@" + type));
        return $$"""
            ---
            title: {{Plain(text)}}
            summary: {{Plain(text)}}
            specialty: hostile
            tags: [{{string.Join(", ", Part(i).Select(Vectors.Quoted))}}]
            synonyms: [{{Plain(text)}}, {{Plain(string.Join(", ", Part(i).Select(Vectors.Quoted)))}}]
            codes: { icd-10: [{{text}}], {{text}}: [x] }
            authors: [Sample Author, {{text}}, { name: {{text}}, orcid: 0000-0002-1825-0097 }]
            updated: 2026-05-06
            notice: {{Plain(text)}}
            corrections: [{ on: 2026-05-06, text: {{Plain(text)}} }]
            history: [{ on: 2026-05-06, by: {{text}}, note: {{Plain(text)}} }]
            retracted-acknowledged: { retracted: {{Plain(text)}} }
            review: {{review}}
            references:
            {{References(i)}}
            ---
            {{Body(i)}}

            Cited [@retracted, {{Escaped(string.Join(' ', Part(i).Take(9)))}}; @shared; {{cited}}].
            """;
    }

    private static readonly string[] Types = ["article-journal", "book", "chapter", "webpage", "report", "thesis"];

    private static string References(int i) => string.Join('\n', Types.Prepend("retracted").Select(type => $"""
          - id: {type}
            type: {(type == "retracted" ? "article-journal" : type)}
            title: {Joined(i)}
            author: [{"{"} family: {Joined(i)}, given: {Joined(i)} {"}"}, {"{"} literal: {Joined(i)} {"}"}]
            editor: [{"{"} family: {Joined(i)}, given: {Joined(i)} {"}"}]
            issued: 2020
            accessed: 2021-01-02
            {(type == "retracted" ? "DOI: 10.5555/retracted" : $"DOI: {Joined(i)}")}
        {Variables(i)}
        """.TrimEnd('\n', ' ')));

    private static string Variables(int i) => string.Concat(
        CslVariables.Texts.Order(StringComparer.Ordinal).Where(name => name is not ("title" or "DOI"))
            .Select(name => $"    {name}: {(name == "URL" ? Vectors.Quoted(Part(i).ElementAt(7)) : Joined(i))}\n"));

    /// <summary>As text, in code, and as the words behind a fence.</summary>
    private static string Body(int i) => string.Concat(Part(i).Select((vector, n) => string.Create(CultureInfo.InvariantCulture, $"""
        ## {Escaped(vector)} {n}

        Text {Escaped(vector)} and ```````````` {vector} ````````````.

        ~~~~~~~~ {vector.Replace('~', ' ')}
        {vector}
        ~~~~~~~~


        """)));

    /// <summary>Every sign of ASCII behind a backslash, so that it is text.</summary>
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : c.ToString()));
}
