namespace Attest.Files;

/// <summary>Paths with all links followed, so that two names of one place can be recognized.</summary>
public static class RealPath
{
    /// <summary>More than this lead in a circle.</summary>
    private const int MaximumLinks = 64;

    /// <param name="path">An absolute path; it need not exist.</param>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(Parts(path, real));
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
            real = Path.GetPathRoot(aim)!;
            foreach (var step in Parts(aim, real))
            {
                rest.Push(step);
            }
        }

        return real;
    }

    /// <summary>Both paths are results of <see cref="Of"/>.</summary>
    public static bool IsInside(string path, string folder)
    {
        // Most file systems there ignore letter case.
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        return path.Equals(folder, comparison)
            || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, comparison)
            || (folder == Path.GetPathRoot(folder) && path.StartsWith(folder, comparison));
    }

    /// <summary>From the last name to the first.</summary>
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
