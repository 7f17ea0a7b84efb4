using System.Globalization;
using System.Security.Cryptography;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Reading;
using Attest.Tests.Validation;
using Attest.Text;
using Attest.Versions;
using Attest.Yaml;

namespace Attest.Tests.Review.Outside;

/// <summary>
/// Changes each value of each file, and leaves out each key, makes both sites and compares all their bytes: what differs is an error, such
/// as KB405, or a note KB412. A note without a difference would teach reviewers not to read.
/// </summary>
public class SilentDifferenceTests
{
    /// <summary>Values that must be of a form, by file and key or by key.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["site.yml url"] = "https://other.example.org/",
        ["language"] = "de",
        ["demonstration"] = "true",
        ["editorial-policy"] = "about",
        ["unapproved"] = "caution",
        ["interval"] = "11 months",
        ["warn-before"] = "400 days",
        ["overdue"] = "error",
        ["two-person"] = "false",
        ["approvals"] = "2",
        ["seal"] = "optional",
        ["guideline-age"] = "7 years",
        ["retractions-age"] = "80 days",
        ["reading-grade"] = "11",
        ["KB507"] = "off",
        ["follow-up url"] = "https://other.example.org/?q={question}",
        ["orcid"] = "0000-0002-9079-593X",
        ["schema"] = "Rheumatologic",
        ["specialty"] = "second",
        ["type"] = "report",
        ["evidence"] = "review",
        ["DOI"] = "10.5555/another.2020",
        ["PMID"] = "23456789",
        ["issued"] = "2018",
        ["page"] = "1-8",
        ["status"] = "under-review",
        ["assigned"] = "nell",
        ["history by"] = "nell",
    };

    /// <summary>Settings on which what readers see may depend, though not in this site.</summary>
    private static readonly HashSet<string> MayBeUnseen = new(StringComparer.Ordinal)
    {
        "overdue", "seal", "approvals", "unapproved", "interval", "warn-before", "publish", "review", "assigned", "schema", "github",
        "submitted", "due",
    };

    [Fact]
    public void Nothing_changes_for_readers_without_a_word()
    {
        using var site = new ChangedSite();
        var (silent, idle, told) = (new List<string>(), new List<string>(), 0);
        foreach (var (file, text, what) in EveryKey.Files.SelectMany(file => VariantsOf(file.Key, file.Value)))
        {
            var result = site.With(file, text);
            told += result.Notes.Count > 0 ? 1 : 0;
            if (result is { Differs: true, IsExplained: false, Notes: [] })
            {
                silent.Add($"{file}: {what}");
            }

            if (result is { Differs: false, IsExplained: false, Notes: not [] } && !MayBeUnseen.Contains(what.Split(' ', '.')[^1]))
            {
                idle.Add($"{file}: {what}: {result.Notes[0]}");
            }
        }

        Assert.True(silent.Count == 0, $"silent: {string.Join("\n", silent)}\nidle: {string.Join("\n", idle)}");
        Assert.True(idle.Count == 0, $"told though nothing is seen: {string.Join("\n", idle)}");
        Assert.True(told > 60, $"only {told} changes are told");
    }

    private static IEnumerable<(string File, string Text, string What)> VariantsOf(string file, string text)
    {
        if (!file.EndsWith(".md", StringComparison.Ordinal) && !file.EndsWith(".yml", StringComparison.Ordinal))
        {
            return [(file, text + "More.\n", "the text")];
        }

        var source = new SourceText(file, text);
        var root = file.EndsWith(".md", StringComparison.Ordinal)
            ? new YamlMapping(FrontMatter.Read(source, new FaultList()).Fields.Entries, source.At(0))
            : YamlParser.Parse(source, 0, source.Length, new FaultList())!;
        return ValuesOf(root, []).Select(value => (file, Changed(text, value.Node, value.Path, file), string.Join(' ', value.Path)))
            .Concat(KeysOf(text).Select(key => (file, key.Without, $"without {key.Name}")))
            .Concat(file.EndsWith(".md", StringComparison.Ordinal) ? [(file, text + "More words.\n", "the text")] : []);
    }

    private static IEnumerable<(YamlScalar Node, string[] Path)> ValuesOf(YamlNode node, string[] path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => ValuesOf(entry.Value, [.. path, entry.Key.Value])),
        YamlSequence list => list.Items.SelectMany(item => ValuesOf(item, path)),
        YamlScalar scalar => [(scalar, path)],
        _ => [],
    };

    private static string Changed(string text, YamlScalar value, string[] path, string file)
    {
        var name = path.Length == 0 ? "" : path[^1];
        var other = Others.GetValueOrDefault($"{file} {name}")
            ?? (path.Length > 1 ? Others.GetValueOrDefault($"{path[^2]} {name}") : null)
            ?? Others.GetValueOrDefault(name)
            ?? (DateOnly.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? $"{day.AddDays(1):yyyy-MM-dd}" : value.Value + "x");
        return $"{text[..value.At.Start]}\"{other}\"{text[value.At.End..]}";
    }

    /// <summary>The text without each key of the outermost level, with what is below it.</summary>
    private static IEnumerable<(string Name, string Without)> KeysOf(string text)
    {
        var lines = text.Split('\n');
        for (var first = 0; first < lines.Length; first++)
        {
            var colon = lines[first].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !char.IsAsciiLetterLower(lines[first][0]))
            {
                continue;
            }

            var last = first + 1;
            while (last < lines.Length && lines[last] is [' ', ..])
            {
                last++;
            }

            yield return (lines[first][..colon], string.Join('\n', lines[..first].Concat(lines[last..])));
        }
    }

    private sealed class ChangedSite : IDisposable
    {
        private readonly TempFolder _folder = new();
        private readonly IReadOnlyDictionary<string, string> _before;

        public ChangedSite()
        {
            foreach (var (path, text) in EveryKey.Files)
            {
                _folder.Write("input/" + path, text);
            }

            Sealing.SealIn(_folder["input"]);
            foreach (var path in EveryKey.Files.Keys)
            {
                _folder.Write("base/" + path, File.ReadAllBytes(_folder["input/" + path]));
            }

            (var made, var findings) = Made();
            _before = made!;
            Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        }

        private BuildOptions Options => new(_folder.Path, _folder["input"], _folder["output"], new DateOnly(2026, 6, 1));

        /// <param name="file">Below the input folder.</param>
        /// <param name="text">With the placeholder of the seal.</param>
        public (bool? Differs, bool IsExplained, IReadOnlyList<string> Notes) With(string file, string text)
        {
            var before = File.ReadAllText(_folder["base/" + file]);
            var seal = before.IndexOf(Sealing.Placeholder[..^1], StringComparison.Ordinal);
            _folder.Write("input/" + file, seal < 0 ? text
                : text.Replace(Sealing.Placeholder, before.Substring(seal, Sealing.Placeholder.Length - 1 + 64), StringComparison.Ordinal));
            var notes = Changes();
            // To make the site takes most of the time. That nothing is told in vain is found with ATTEST_TIMES=2.
            var (after, findings) = notes.Count == 0 || Repeatable.Times > 1 ? Made() : (null, []);
            _folder.Write("input/" + file, before);
            return (after is null ? null : after.Count != _before.Count || after.Any(page =>
                _before.GetValueOrDefault(page.Key) != page.Value),
                findings.Any(finding => finding.Severity == Severity.Error || finding.Rule.Code == "KB405"), notes);
        }

        public void Dispose() => _folder.Dispose();

        /// <summary>The digests of all files of the site; none if an error leaves no site.</summary>
        private (IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Diagnostic> Findings) Made()
        {
            var (folder, diagnostics) = (new InputFolder(Options), new DiagnosticBag());
            var engine = new Engine(SitePipelines.Of(Options, folder, diagnostics, null)).Run(TestContext.Current.CancellationToken);
            var files = engine.OutputsOf(nameof(FinishedSite)).Contents<FinishedFiles>().SelectMany(site => site.Files);
            return (files.ToDictionary(file => file.Key, file => DigestOf(file.Value), StringComparer.Ordinal), diagnostics.InOrder());
        }

        private IReadOnlyList<string> Changes()
        {
            BaseVersion version = new FolderVersion(_folder["base"]);
            var (options, folder) = (Options with { PullRequest = new PullRequestOptions(version, []) }, new InputFolder(Options));
            var inputs = InputPipelines.ToBeJudged(options, folder);
            var engine = new Engine(
                [
                    .. inputs, new Knowledge(options, inputs), new Attest.Pipelines.Reviews(options, folder), new Retractions(),
                    new ContentDifference(options, folder),
                ]).Run(TestContext.Current.CancellationToken);
            return [.. engine.OutputsOf(nameof(ContentDifference)).Content<PullRequestChanges>().OutsideSeal
                .Select(change => change.InWords())];
        }

        private static string DigestOf(Document document)
        {
            if (document is Document<CopiedFile> copied)
            {
                return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(copied.Content.FullPath)));
            }

            using var buffer = new PooledBuffer();
            document.WriteTo!(buffer);
            return Convert.ToHexString(SHA256.HashData(buffer.Written.Span));
        }
    }
}
