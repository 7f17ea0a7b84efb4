using System.Text;
using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Names in one line: commas between people, semicolons before and after groups, at most six names, then <c>et al</c>.
/// </summary>
internal static class NameList
{
    private const int Longest = 6;
    private const string EtAl = ", et al";

    /// <summary>Without a closing stop.</summary>
    public static string? Format(IReadOnlyList<CslName> names)
    {
        var known = Known(names);
        var list = new StringBuilder();
        for (var i = 0; i < known.Count && i < Longest; i++)
        {
            var isAtGroup = i > 0 && (PersonalName.IsGroup(known[i].Name) || PersonalName.IsGroup(known[i - 1].Name));
            list.Append(i == 0 ? "" : isAtGroup ? "; " : ", ").Append(known[i].Text);
        }

        list.Append(list.Length > 0 && (known.Count > Longest || names.Any(PersonalName.IsOthers)) ? EtAl : "");
        return list.ToString().OrNull();
    }

    /// <summary>Names with their role, the name of the variable: <c>Example A, Sample B, editors</c>.</summary>
    public static string? WithRole(Reference reference, string role)
    {
        var names = reference.NamesOf(role);
        if (names.Count == 0 || Format(names) is not { } list)
        {
            return null;
        }

        var stop = list.EndsWith(EtAl, StringComparison.Ordinal) ? "." : "";
        return $"{list}{stop}, {role}{(Known(names).Count > 1 || names.Any(PersonalName.IsOthers) ? "s" : "")}";
    }

    /// <summary>Authors, or those who replace them.</summary>
    public static string? Leading(Reference reference) =>
        Format(reference.Authors) ?? WithRole(reference, "editor") ?? WithRole(reference, "compiler") ?? WithRole(reference, "director");

    private static List<(CslName Name, string Text)> Known(IReadOnlyList<CslName> names)
    {
        var known = new List<(CslName, string)>(names.Count);
        foreach (var name in names)
        {
            if (!PersonalName.IsOthers(name) && PersonalName.Format(name) is { Length: > 0 } text)
            {
                known.Add((name, text));
            }
        }

        return known;
    }
}
