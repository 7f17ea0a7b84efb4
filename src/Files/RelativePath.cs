namespace Attest.Files;

internal static class RelativePath
{
    /// <summary>The folders on the way to a path with forward slashes, the outermost first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..end];
        }
    }
}
