using System.Buffers;

namespace Attest.Validation.Rules.Content;

/// <summary>Names that a published file can have on every computer and in every address.</summary>
internal static class PortableName
{
    /// <summary>Windows keeps these for devices, whatever ending follows (Microsoft, "Naming files, paths, and namespaces").</summary>
    private static readonly HashSet<string> Devices = new("""
        con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
        """.Split(' ', StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*\\\ufffd\t\n\r");

    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd());

    /// <summary>What is wrong with one of the names in a path, for a message about it; null if nothing is.</summary>
    public static string? ProblemOf(string path)
    {
        foreach (var name in path.Split('/'))
        {
            if (IsDevice(name))
            {
                return $"\"{name}\" is a reserved name on Windows";
            }

            if (name.AsSpan().IndexOfAny(Refused) >= 0)
            {
                return $"the name \"{name}\" contains a character that is not allowed on Windows, or that is invisible";
            }

            if (name is [.., '.' or ' '] or [' ', ..])
            {
                return $"the name \"{name}\" begins with a space, or ends with a space or a full stop";
            }
        }

        return null;
    }
}
