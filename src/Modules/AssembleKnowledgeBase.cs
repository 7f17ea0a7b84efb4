using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Joins all that was parsed to the knowledge base; gives it and its pages, a document each.</summary>
public sealed class AssembleKnowledgeBase(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => DocumentsOf(new(
        inputs.Content<Settings>(),
        inputs.Contents<SharedReferences>(),
        WithLaterWithdrawals([.. inputs.Contents<Article>()]),
        inputs.Contents<ProsePage>(),
        inputs.Contents<InputFile>().Where(file => file.IsFile).Select(file => file.Path),
        inputs.Contents<UnreadableFile>(),
        options.AsOf)
    {
        Retractions = inputs.Contents<RetractionList>().FirstOrDefault(),
        OtherFiles = [.. inputs.Contents<InputFile>().Where(file => file.IsFile && FileNames.IsOther(file.Path)).Select(file => file.Path)],
        Policy = options.PullRequest is { } request ? SettingsAt(request.Base) : null,
    });

    internal static IReadOnlyList<Document> DocumentsOf(KnowledgeBase knowledgeBase) =>
    [
        new Document<KnowledgeBase>("knowledge base", knowledgeBase),
        .. knowledgeBase.AllPages.Select(page => new Document<MarkdownPage>(page.InputPath, page)),
    ];

    private IReadOnlyList<Article> WithLaterWithdrawals(IReadOnlyList<Article> articles)
    {
        if (options.WithdrawnAt is not { } version)
        {
            return articles;
        }

        var paths = version.Paths.Where(path => FileNames.IsMarkdown(path, "articles/")).Order(StringComparer.Ordinal).ToList();
        // Few are withdrawn, and parsing takes most of the time.
        var later = paths.Zip(version.Read(paths))
            .Where(file => file.Second is not null && file.Second.AsSpan().IndexOf("withdrawn"u8) >= 0)
            // What cannot be read in it must not keep the page up.
            .Select(file => MarkdownPageParser.ParseArticle(TextDecoder.Decode(file.First, file.Second!, out _), file.First));
        var slugs = paths.Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.Ordinal);
        return LaterWithdrawals.ApplyTo(articles, later, slugs, options.AsOf);
    }

    /// <summary>The settings before a pull request, which must not choose its own judges. Their faults are not reported.</summary>
    private static Settings SettingsAt(BaseVersion version)
    {
        string[] paths = ["site.yml", "board.yml"];
        var texts = paths.Zip(version.Read(paths)).Where(file => file.Second is not null)
            .ToDictionary(file => file.First, file => TextDecoder.Decode(file.First, file.Second, out _), StringComparer.Ordinal);
        return SettingsParser.Parse(texts.GetValueOrDefault, path => new SourceText(path, ""));
    }
}
