using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Modules;

namespace Attest.Commands;

/// <summary>Articles and pages by the paths of files and folders, from the working folder or the input folder.</summary>
/// <param name="names">None for all.</param>
internal sealed class PageChoice(BuildOptions build, KnowledgeBase knowledgeBase, IReadOnlyList<string> names)
{
    /// <exception cref="UsageException">There is no such file or folder, or it is of something else.</exception>
    public IReadOnlyList<MarkdownPage> Pages() =>
        names.Count == 0 ? [.. knowledgeBase.AllPages] : [.. names.SelectMany(name => Named(name, PathOf(name))).Distinct()];

    /// <summary>Why files among these cannot be read.</summary>
    public IEnumerable<ContentFault> Unread() => names.Count == 0 ? knowledgeBase.UnreadableFaults
        : names.Select(PathOf).Distinct().SelectMany(UnreadIn).Distinct();

    private IEnumerable<MarkdownPage> Named(string name, string path)
    {
        if (knowledgeBase.PageByInputPath(path) is { } page)
        {
            return [page];
        }

        return Directory.Exists(Path.Combine(build.Input, path)) ? knowledgeBase.AllPages.Where(page => IsIn(page.InputPath, path))
            : UnreadIn(path).Any() ? []
            : throw new UsageException($"{name} is neither an article nor a page of the knowledge base");
    }

    private IEnumerable<ContentFault> UnreadIn(string path) => knowledgeBase.UnreadableFaults.Where(fault =>
        fault.At.Source.Path == build.DisplayPath(path) || IsIn(fault.At.Source.Path, build.DisplayPath(path)));

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Below the input folder; empty for that itself.</summary>
    private string PathOf(string name)
    {
        var input = RealPath.Of(build.Input);
        var there = new[] { build.WorkingFolder, build.Input }.Select(folder => Path.GetFullPath(name, folder)).Where(Path.Exists)
            .Select(RealPath.Of).ToList();
        return there.Find(path => RealPath.IsInside(path, input)) is { } inside
            ? Path.GetRelativePath(input, inside) is "." ? "" : Path.GetRelativePath(input, inside).Replace('\\', '/')
            : throw new UsageException(there.Count > 0
                ? $"{name} is outside of the knowledge base {build.Display(build.Input)}"
                : $"there is no file or folder {name}");
    }
}
