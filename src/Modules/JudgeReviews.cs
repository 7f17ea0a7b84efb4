using System.Collections.Concurrent;
using System.Security.Cryptography;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;

namespace Attest.Modules;

/// <summary>Finds out of every article whether its approvals are those of its present content.</summary>
public sealed class JudgeReviews(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        // The outputs of this phase are not stored yet, so the knowledge base comes with the documents.
        var knowledgeBase = inputs.Select(document => document.Model).OfType<KnowledgeBase>().First();
        var images = new ImageDigests(context.AllOutputs());
        var judge = new ReviewJudge(knowledgeBase, images.Of);
        var standings = new ReviewStanding[knowledgeBase.Articles.Count];
        Parallel.For(0, standings.Length, context.Parallelism, i =>
            standings[i] = judge.Judge(knowledgeBase.Articles[i]));
        var ledger = new ReviewLedger(knowledgeBase, knowledgeBase.Articles.Zip(standings).ToDictionary(pair => pair.First, pair => pair.Second)) { ShowsLapsed = options.IsPreview };
        return [.. inputs, new Document("reviews") { Model = ledger }];
    }
}

/// <summary>The SHA-256 of images, each read once.</summary>
internal sealed class ImageDigests(IEnumerable<Document> listed)
{
    private readonly Dictionary<string, InputFile> _files = listed
        .Where(document => document.Model is InputFile { IsFile: true })
        .ToDictionary(document => document.Path, document => (InputFile)document.Model!, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _digests = new(StringComparer.Ordinal);

    /// <returns>In lower-case hexadecimal; null if there is no such file, or it cannot be read.</returns>
    public string? Of(string path) => _digests.GetOrAdd(path, Digest);

    private string? Digest(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return null;
        }
    }
}
