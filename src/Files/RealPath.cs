namespace Attest.Files;

/// <summary>Where a path leads when every link on the way is followed, so that two names of one place can be told to be one.</summary>
public static class RealPath
{
    /// <summary>More links than this on one way lead in a circle.</summary>
    private const int MaximumLinks = 64;

    /// <param name="path">An absolute path; nothing need be there.</param>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        var root = Path.GetPathRoot(path)!;
        var real = root;
        var rest = new Stack<string>(Parts(path, root));
        while (rest.TryPop(out var part))
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                throw new FileTroubleException($"{path} is a circular symbolic link; name the folder itself");
            }

            var aim = Path.GetFullPath(target, real);
            root = Path.GetPathRoot(aim)!;
            real = root;
            foreach (var step in Parts(aim, root))
            {
                rest.Push(step);
            }
        }

        return real;
    }

    /// <summary>True if a path is a folder or lies in it, both as <see cref="Of"/> gives them.</summary>
    public static bool IsInside(string path, string folder)
    {
        // Where names differ by more than letter case, nobody has two folders by the name of one.
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.Equals(folder, comparison) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, comparison)
            || (folder == Path.GetPathRoot(folder) && path.StartsWith(folder, comparison));
    }

    /// <summary>The names on the way from the root, last first.</summary>
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse();
}
