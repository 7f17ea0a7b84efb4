using System.Text;
using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Tests.Site;
using Attest.Text;
using Attest.Validation;

namespace Attest.Tests.Validation;

/// <summary>
/// Takes a letter out of each citation of the sample articles in turn. There is one finding, at the <c>@</c>: its place is
/// worked out here from the bytes alone, and not by the program's own tables of lines.
/// </summary>
public partial class CitationMutationTests
{
    private const string EveryConstructInput = "tests/Site/EveryConstruct/input";

    public enum Storage
    {
        Plain,
        CarriageReturns,
        ByteOrderMark,

        /// <summary>With a character of two UTF-16 code units and four bytes before the citation.</summary>
        Emoji,
    }

    public static TheoryData<string, string, Storage> Articles
    {
        get
        {
            var data = new TheoryData<string, string, Storage>();
            foreach (var input in (string[])["input", EveryConstructInput])
            {
                foreach (var path in Snapshot.Paths(FullPath(input)).Where(path => path.StartsWith("articles/", StringComparison.Ordinal)))
                {
                    if (path.EndsWith(".md", StringComparison.Ordinal) && Mutants(input, path, Storage.Plain).Count > 0)
                    {
                        foreach (var storage in Enum.GetValues<Storage>())
                        {
                            data.Add(input, path, storage);
                        }
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_letter_less_in_a_key_is_reported_once_at_its_place(string input, string path, Storage storage)
    {
        var site = new ParsedSite(input);

        Assert.Empty(site.MissingReferences(path, File.ReadAllBytes(FullPath($"{input}/{path}"))));
        foreach (var mutant in Mutants(input, path, storage))
        {
            // None of the keys is another one without a letter; a sample where one is should be changed.
            Assert.DoesNotContain(mutant.Key, site.Keys);
            Assert.Equal(
                [$"{path}:{mutant.Line}:{mutant.Column} citation \"{mutant.Key}\" has no reference, {mutant.Key.Length + 1} long"],
                site.MissingReferences(path, mutant.Bytes));
        }
    }

    [Fact]
    public void The_samples_hold_enough_citations_to_tell()
    {
        Assert.InRange(Articles.Count, 5 * 4, int.MaxValue);
        Assert.InRange(Snapshot.Paths(FullPath("input/articles")).Sum(path => Mutants("input", "articles/" + path, Storage.Plain).Count),
            150, int.MaxValue);
    }

    private sealed record Mutant(string Key, int Line, int Column, byte[] Bytes);

    private static List<Mutant> Mutants(string input, string path, Storage storage)
    {
        var text = File.ReadAllText(FullPath($"{input}/{path}")).ReplaceLineEndings("\n");
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var mutants = new List<Mutant>();
        foreach (Match bracket in Bracket().Matches(text, body))
        {
            foreach (Match key in Key().Matches(bracket.Value))
            {
                // Each citation loses another of its letters.
                var lost = bracket.Index + key.Index + 1 + (mutants.Count % (key.Length - 1));
                mutants.Add(Mutate(text, bracket.Index, bracket.Index + key.Index, lost, storage));
            }
        }

        return mutants;
    }

    private static Mutant Mutate(string text, int bracket, int at, int lost, Storage storage)
    {
        var mutated = text.Remove(lost, 1);
        if (storage == Storage.Emoji)
        {
            mutated = mutated.Insert(bracket, "👩‍⚕️😀 ");
            at += "👩‍⚕️😀 ".Length;
        }

        var before = mutated[..at].Split('\n');
        var stored = storage == Storage.CarriageReturns ? mutated.ReplaceLineEndings("\r\n") : mutated;
        var bytes = Encoding.UTF8.GetBytes(stored);
        return new Mutant(
            Key().Match(mutated, at).Value[1..], before.Length, before[^1].Length + 1,
            storage == Storage.ByteOrderMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes);
    }

    private static string FullPath(string path) => Path.Combine(RepositoryFolder.Path, path);

    [GeneratedRegex(@"\[[^\[\]]*@[^\[\]]*\]")]
    private static partial Regex Bracket();

    [GeneratedRegex("@[A-Za-z0-9]+")]
    private static partial Regex Key();

    /// <summary>A knowledge base that is parsed once, but for one article.</summary>
    private sealed class ParsedSite
    {
        private readonly Settings _settings;
        private readonly List<SharedReferences> _shared;
        private readonly List<Article> _articles;

        public ParsedSite(string input)
        {
            var paths = Snapshot.Paths(FullPath(input)).ToList();
            _settings = SettingsParser.Parse(path => paths.Contains(path) ? Read(path) : null, missing => new SourceText(missing, ""));
            _shared = [.. paths.Where(path => path.StartsWith("references/", StringComparison.Ordinal))
                .Select(path => SharedReferencesParser.Parse(Read(path)))];
            _articles = [.. paths.Where(path => path.StartsWith("articles/", StringComparison.Ordinal)
                && path.EndsWith(".md", StringComparison.Ordinal))
                .Select(path => MarkdownPageParser.ParseArticle(Read(path), path))];

            SourceText Read(string path) => TextDecoder.Decode(path, File.ReadAllBytes(FullPath($"{input}/{path}")), out _);
        }

        public IReadOnlySet<string> Keys =>
            _shared.SelectMany(file => file.References).Concat(_articles.SelectMany(a => a.References)).Select(r => r.Id.Value).ToHashSet();

        public string[] MissingReferences(string path, byte[] bytes)
        {
            var article = MarkdownPageParser.ParseArticle(TextDecoder.Decode(path, bytes, out var fault), path);
            Assert.Null(fault);
            var knowledgeBase = new KnowledgeBase(
                _settings, _shared, _articles.Where(a => a.InputPath != path).Append(article), [], [], [], new DateOnly(2026, 11, 1));
            var diagnostics = new DiagnosticBag();
            var judge = new ReviewJudge(knowledgeBase, FileDigests.None);
            var reviews = new ReviewStandings(knowledgeBase, knowledgeBase.Articles.ToDictionary(a => a, judge.Judge));
            new Validator(new RuleContext(knowledgeBase, reviews, UnapprovedPolicy.Caution),
                new SeverityPolicy(knowledgeBase.Site, isStrict: false), diagnostics)
                .Validate();
            return [.. diagnostics.InOrder().Where(d => d.Rule.Code == "KB201")
                .Select(d => $"{d.At.Source.Path}:{d.At.StartPosition.Line}:{d.At.StartPosition.Column} {d.Message}, {d.At.Length} long")];
        }
    }
}
