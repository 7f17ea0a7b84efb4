using Attest.Execution;

namespace Attest.Modules;

/// <summary>What writing the site came to, in files.</summary>
public sealed record WriteSummary(int Written, int Unchanged, int Deleted);

/// <summary>
/// Brings the output folder in line with the site: writes what differs, deletes what an earlier build wrote and this one
/// does not, and touches nothing else. Which files are ours stands in a list inside the folder, so that it cannot get lost
/// apart from them.
/// </summary>
public sealed class WriteSite(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Destination is not null).OrderBy(d => d.Destination, StringComparer.Ordinal).ToList();
        var folder = new OutputFolder(options.Output);
        var owned = folder.ReadList();
        folder.RefuseForeign(files.Select(f => f.Destination!), owned);

        var written = 0;
        Directory.CreateDirectory(options.Output);
        // Before the first byte changes, the list names the new files too: a build that is cut off leaves no orphans.
        folder.WriteList(owned.Union(files.Select(f => f.Destination!)));
        // Stale files go first, since a new one may need their place: a file where a folder was, a name in other letter case.
        var stale = owned.Except(files.Select(f => f.Destination!), StringComparer.Ordinal).ToList();
        foreach (var path in stale)
        {
            folder.Delete(path);
        }

        // Not to be interrupted any more: a site is published whole, or not at all.
        var parallelism = new ParallelOptions { MaxDegreeOfParallelism = context.Parallelism.MaxDegreeOfParallelism };
        Parallel.ForEach(files, parallelism, file =>
        {
            if (folder.Write(file.Destination!, file.Model is CopiedFile copied ? File.ReadAllBytes(copied.FullPath) : file.Make!()))
            {
                Interlocked.Increment(ref written);
            }
        });
        folder.WriteList(files.Select(f => f.Destination!));
        return [new Document("summary") { Model = new WriteSummary(written, files.Count - written, stale.Count) }];
    }
}
