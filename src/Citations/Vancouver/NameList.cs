using System.Text;
using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Authors, editors and others in one line: commas between people, semicolons before and after groups, at most six
/// names, then <c>et al</c>.
/// </summary>
internal static class NameList
{
    private const int Longest = 6;
    private const string EtAl = ", et al";

    /// <summary>The names without a closing stop, or null when there are none.</summary>
    public static string? Format(IReadOnlyList<CslName> names)
    {
        var known = Known(names);
        var list = new StringBuilder();
        for (var i = 0; i < known.Count && i < Longest; i++)
        {
            if (i > 0)
            {
                list.Append(PersonalName.IsGroup(known[i].Name) || PersonalName.IsGroup(known[i - 1].Name) ? "; " : ", ");
            }

            list.Append(known[i].Text);
        }

        if (list.Length > 0 && (known.Count > Longest || names.Any(PersonalName.IsOthers)))
        {
            list.Append(EtAl);
        }

        return list.Length > 0 ? list.ToString() : null;
    }

    /// <summary>Names with their part in the work: <c>Example A, Sample B, editors</c>.</summary>
    public static string? WithRole(Reference reference, string variable, string role)
    {
        var names = reference.NamesOf(variable);
        if (names.Count == 0)
        {
            return null;
        }

        var isPlural = Known(names).Count > 1 || names.Any(PersonalName.IsOthers);
        return Format(names) is { } list ? $"{(list.EndsWith(EtAl, StringComparison.Ordinal) ? list + "." : list)}, {role}{(isPlural ? "s" : "")}" : null;
    }

    /// <summary>The names that open a reference: the authors; where there are none those who stand in for them.</summary>
    public static string? Leading(Reference reference) =>
        Format(reference.Authors) ?? WithRole(reference, "editor", "editor")
        ?? WithRole(reference, "compiler", "compiler") ?? WithRole(reference, "director", "director");

    /// <summary>Editors and translators where they come behind the title.</summary>
    public static void WriteSecondary(Reference reference, Composer composer)
    {
        if (Format(reference.Authors) is not null)
        {
            composer.Sentence(WithRole(reference, "editor", "editor"));
        }

        composer.Sentence(WithRole(reference, "translator", "translator"));
    }

    /// <summary>The names that say something, each as it is written.</summary>
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
