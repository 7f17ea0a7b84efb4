using Attest.Diagnostics;
using Attest.Tests.Site;
using Attest.Validation.Output;
using CsCheck;

namespace Attest.Tests.Hostile;

/// <summary>
/// However the files of a knowledge base are spoilt, it is read, judged and rendered without an exception, and whatever is said
/// about a file stands inside of it.
/// </summary>
public class MutatedSiteTests
{
    private const int Batches = 160;
    private const int ArticlesInBatch = 120;

    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Site", "EveryConstruct", "input");

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", " ", "    ", ":", ": ", "-", "- ", "[", "]", "{", "}", "\"", "'", "#", "## ", "&", "*", "**", "!", "|",
        "|-|\n", ">", "> ", "@", "[@", ":::", "::: {.", "---\n", "...\n", "`", "```\n", "~", "^", "<", "</", "<!--", "\\", "\0", "\u200b",
        "\u202e", "\u0085", "\ufeff", "\ufffe", "\ud83d", "😀", "é", "[^n]", "![", "](", "](javascript:", "%", "%2e%2e/", "? ", "null",
        "~\n", "[]", "{}", "0001-01-01", "9999-12-31", "99999999999999999999", "-1", "1e999", "\u200d", "\U000E0041", "\ufe0f", ",", ";",
        "=", "\\u202e", "&#x202e;", "&zwj;", "$", "{question}",
    ];

    private static readonly Dictionary<string, string> Sound = Read();

    private static Dictionary<string, string> Read()
    {
        var files = Snapshot.Paths(Folder).Where(path => Path.GetExtension(path) is ".md" or ".yml")
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Folder, path)), StringComparer.Ordinal);
        files["references/more.json"] =
            """[{ "id": "more2020", "type": "book", "title": "A <i>book</i>", "author": [{ "family": "Doe", "given": "A" }], """
            + """ "issued": { "date-parts": [[2020, 2, 3]] }, "custom": { "evidence": "review" } }]""";
        files["references/retractions.csv"] =
            "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,"
            + "RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\r\n"
            + "1,\"A \"\"title\"\"\",,,,,,,,,1/2/2021 0:00,10.5555/notice,0,1/1/2020 0:00,10.5555/example,0,Retraction,+Error in "
            + "Data;,No,\r\n";
        return files;
    }

    /// <summary>
    /// Up to eight times: a stretch deleted, doubled, replaced or moved, a piece put in, or two characters that change places.
    /// </summary>
    private static Gen<string> Mutated(string text) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, text.Length], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1]).Array[1, 8]
            .Select(edits =>
                edits.Aggregate(text,
                    (now, edit) => Apply(now, edit.Item1, Math.Min(edit.Item2, now.Length), edit.Item3, Pieces[edit.Item4])));

    private static string Apply(string text, int kind, int at, int length, string piece)
    {
        length = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Remove(at, length).Insert(at, piece),
            3 => text.Remove(at, length).Insert((text.Length - length) / 2, text.Substring(at, length)),
            4 when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text.Insert(at, piece),
        };
    }

    [Fact]
    public void Knowledge_base_that_is_spoilt_anywhere_is_read_judged_and_rendered()
    {
        var articles = Sound.Where(file => file.Key.StartsWith("articles/", StringComparison.Ordinal)).ToList();
        var others = Sound.Where(file => !file.Key.StartsWith("articles/", StringComparison.Ordinal)).ToList();
        Assert.True(Batches * (ArticlesInBatch + others.Count) > 20_000);
        var options = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken };
        Parallel.For(0, Batches * Repeatable.Times, options, batch =>
        {
            var random = new PCG((uint)batch, (ulong)Repeatable.Seed);
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < ArticlesInBatch; i++)
            {
                files[$"articles/a{i}.md"] = Mutated(articles[i % articles.Count].Value).Generate(random, null, out _);
            }

            foreach (var (path, text) in others)
            {
                // The settings decide which rules there are, so that some batches have them whole.
                files[path] = batch % 4 == 0 && path == "site.yml" ? text : Mutated(text).Generate(random, null, out _);
            }

            Judge(files, $"seed {Repeatable.Seed}, batch {batch}");
        });
    }

    private static void Judge(Dictionary<string, string> files, string where)
    {
        try
        {
            var site = new MemorySite(files);
            var diagnostics = site.Diagnostics();
            Assert.All(diagnostics, diagnostic => AssertInside(diagnostic, files));
            RenderSound(files, diagnostics, where);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException && files.Count > 2)
        {
            // The one that is to blame, with the settings as they are in this batch.
            foreach (var (path, text) in files)
            {
                Judge(new Dictionary<string, string> { ["site.yml"] = files["site.yml"], [path] = text },
                    $"{where}, {path} alone:\n{text}\n");
            }

            Assert.Fail($"{where}: {exception}");
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{where}: {exception}");
        }
    }

    private static void AssertInside(Diagnostic diagnostic, Dictionary<string, string> files)
    {
        var at = diagnostic.At;
        Assert.True(at.Start >= 0 && at.Length >= 0 && at.End <= at.Source.Length, $"{diagnostic}");
        var (line, column) = at.StartPosition;
        Assert.True(line >= 1 && column >= 1, $"{diagnostic}");
        // A line of a list of retractions is a text of its own, and a file that is missing has none.
        if (files.TryGetValue(at.Source.Path, out var text) && at.Source.Length > 0)
        {
            Assert.True(line <= text.Count(c => c is '\n' or '\r') + 1, $"{diagnostic}");
        }
    }

    /// <summary>Only what passes is published; it nests as HTML has to, and holds nothing that runs.</summary>
    private static void RenderSound(Dictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics, string where)
    {
        var refused = diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.At.Source.Path).ToHashSet(StringComparer.Ordinal);
        var site = new MemorySite(files.Where(file => !refused.Contains(file.Key) || file.Key == "site.yml"));
        foreach (var page in site.KnowledgeBase.AllPages.Take(20))
        {
            var facts = PageReader.Read(site.Render(page));
            Assert.True(facts.Faults.All(fault => fault.Code is not ("KB505" or "KB305")),
                $"{where}, {page.InputPath}: {string.Join("; ", facts.Faults.Select(f => f.Message))}\n{page.Source.Text}");
        }
    }
}
