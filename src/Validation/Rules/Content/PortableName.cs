using System.Buffers;

namespace Attest.Validation.Rules.Content;

/// <summary>Names that a file can have on every computer and in every address.</summary>
internal static class PortableName
{
    /// <summary>Reserved on Windows, with any ending (Microsoft, "Naming files, paths, and namespaces").</summary>
    private static readonly HashSet<string> Devices = new(
        [.. "con prn aux nul".Split(' '), .. Enumerable.Range(0, 10).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])],
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*\\\ufffd\t\n\r");

    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd());

    /// <summary>What is wrong with a name in the path; null if nothing is.</summary>
    public static string? ProblemOf(string path) => path.Split('/').Select(ProblemOfName).FirstOrDefault(problem => problem is not null);

    private static string? ProblemOfName(string name) =>
        IsDevice(name) ? $"\"{name}\" is a reserved name on Windows"
        : name.AsSpan().ContainsAny(Refused)
            ? $"the name \"{name}\" contains a character that is not allowed on Windows, or that is invisible"
        : name is [.., '.' or ' '] or [' ', ..] ? $"the name \"{name}\" begins with a space, or ends with a space or a full stop"
        : null;
}
