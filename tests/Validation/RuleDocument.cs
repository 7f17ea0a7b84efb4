using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Attest.Git;
using Attest.Versions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Tests.Validation;

/// <summary>One file of an example, with how it is to be stored.</summary>
internal sealed record ExampleFile(string Kind, string Text);

/// <summary>An example site in a rule's document, with the diagnostics that it must give (none for what passes).</summary>
internal sealed record RuleExample(IReadOnlyList<ExampleFile> Files, string Expected);

/// <summary>
/// Reads the examples of a rule's document. The words behind a fence say what a block is:
/// <list type="bullet">
/// <item><c>markdown body</c>: the body of an otherwise valid article;</item>
/// <item><c>yaml front-matter</c>: fields that replace those of an otherwise valid article;</item>
/// <item>a path (<c>markdown articles/other.md</c>, <c>yaml site.yml</c>): a whole file below the input folder;</item>
/// <item><c>escaped</c> behind it: <c>\u{202E}</c> and <c>\xFF</c> stand for that character and byte;</item>
/// <item><c>size=8000000</c> behind it: the file is filled up with blanks to that many bytes;</item>
/// <item><c>base</c> before a path: a file of the version that a pull request changes. Its settings are those of the example
/// otherwise;</item>
/// <item><c>pr-approvals</c>: the GitHub handles of those who have approved the pull request;</item>
/// <item><c>diagnostics</c>: what the blocks before it give. Blocks with text between them are examples of their own.</item>
/// </list>
/// In an article <c>seal: "attest-1:sha256:…"</c> stands for its seal; any other seal is that of another text. In diagnostics of a lone
/// <c>body</c> or <c>front-matter</c> block, lines count in the block and the path is left out.
/// </summary>
internal sealed partial record RuleDocument(IReadOnlyList<string> Parts, IReadOnlyList<RuleExample> Fails,
    IReadOnlyList<RuleExample> Passes)
{
    public static RuleDocument Read(string markdown)
    {
        var parts = new List<string>();
        var examples = new Dictionary<string, List<RuleExample>>();
        var files = new List<ExampleFile>();
        foreach (var block in Markdig.Markdown.Parse(markdown))
        {
            if (block is FencedCodeBlock code && parts is [.., "Fails" or "Passes"])
            {
                var text = string.Concat((code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line + "\n"));
                if (code.Info == "diagnostics")
                {
                    Flush(text);
                }
                else
                {
                    files.Add(new ExampleFile(code.Arguments ?? "", text));
                }

                continue;
            }

            Flush("");
            if (block is HeadingBlock { Level: 2, Inline.FirstChild: LiteralInline heading })
            {
                parts.Add(heading.Content.ToString());
            }
        }

        Flush("");
        return new RuleDocument(parts, Of("Fails"), Of("Passes"));

        void Flush(string expected)
        {
            if (files.Count > 0)
            {
                examples.TryAdd(parts[^1], []);
                examples[parts[^1]].Add(new RuleExample([.. files], expected));
                files.Clear();
            }
        }

        List<RuleExample> Of(string part) => examples.GetValueOrDefault(part) ?? [];
    }

    /// <summary>Writes the example's site below the folder and says which line of the article its block begins on.</summary>
    public static int? Write(RuleExample example, TempFolder folder)
    {
        SampleSite.Write(folder);
        int? firstLine = null;
        var sizes = new Dictionary<string, int>();
        foreach (var file in example.Files.Where(file => !IsOfPullRequest(file)))
        {
            var words = file.Kind.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var text = file.Text;
            var path = words.FirstOrDefault() ?? throw new InvalidDataException("An example's fence does not say what it is.");
            if (path is "body" or "front-matter")
            {
                firstLine = path == "body" ? SampleSite.BodyLine() : 2;
                text = path == "body" ? SampleSite.Article(text) : SampleSite.Article(frontMatter: text);
                path = SampleSite.ArticlePath;
            }

            if (words.FirstOrDefault(w => w.StartsWith("size=", StringComparison.Ordinal)) is { } size)
            {
                sizes[path] = int.Parse(size[5..], CultureInfo.InvariantCulture);
            }

            folder.Write("input/" + path, words.Contains("escaped") ? Unescape(text) : Encoding.UTF8.GetBytes(text));
        }

        Sealing.SealIn(folder["input"]);
        foreach (var (path, size) in sizes)
        {
            using var stream = File.Open(folder["input/" + path], FileMode.Append);
            stream.Write(Encoding.ASCII.GetBytes(new string(' ', size - (int)stream.Length)));
        }

        return example.Files.Count == 1 ? firstLine : null;
    }

    /// <summary>The pull request that an example is about; null if it is about none.</summary>
    public static PullRequestOptions? PullRequest(RuleExample example, TempFolder folder)
    {
        if (!example.Files.Any(IsOfPullRequest))
        {
            return null;
        }

        foreach (var path in SampleSite.Files.Keys)
        {
            folder.Write("base/" + path, File.ReadAllBytes(folder["input/" + path]));
        }

        foreach (var file in example.Files.Where(file => file.Kind.StartsWith("base ", StringComparison.Ordinal)))
        {
            folder.Write("base/" + file.Kind["base ".Length..], file.Text);
        }

        Sealing.SealIn(folder["base"]);
        var handles = example.Files.Where(file => file.Kind == "pr-approvals")
            .SelectMany(file => file.Text.Split([',', '\n'], StringSplitOptions.TrimEntries));
        return new PullRequestOptions(new FolderVersion(folder["base"]), [.. handles]);
    }

    private static bool IsOfPullRequest(ExampleFile file) =>
        file.Kind == "pr-approvals" || file.Kind.StartsWith("base ", StringComparison.Ordinal);

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        var at = 0;
        foreach (Match match in Escape().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..match.Index]));
            at = match.Index + match.Length;
            if (match.Groups["code"].Success)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(Convert.ToInt32(match.Groups["code"].Value, 16))));
            }
            else
            {
                bytes.Add(Convert.ToByte(match.Groups["byte"].Value, 16));
            }
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text[at..]));
        return [.. bytes];
    }

    [GeneratedRegex(@"\\u\{(?<code>[0-9A-Fa-f]+)\}|\\x(?<byte>[0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}

/// <summary>A folder that stands for the version which a pull request changes.</summary>
internal sealed class FolderVersion(string folder) : BaseVersion("main")
{
    public override IReadOnlyDictionary<string, string> Files { get; } = Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
            path => BlobId.Of(File.ReadAllBytes(path), new string('0', 40)),
            StringComparer.Ordinal);

    public override IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Has(path) ? File.ReadAllBytes(Path.Combine(folder, path)) : null)];
}
