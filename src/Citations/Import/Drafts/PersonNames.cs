using Attest.Content;

namespace Attest.Citations.Import.Drafts;

/// <summary>Names as RIS and MEDLINE write them: <c>Family, Given, Suffix</c>, <c>Family GI</c>, or a group.</summary>
internal static class PersonNames
{
    private const int MostInitials = 4;

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "5th"];

    public static bool IsSuffix(string word) => Suffixes.Contains(word.TrimEnd('.', ','), StringComparer.OrdinalIgnoreCase);

    public static CslName? Read(string text)
    {
        var name = ImportedText.Clean(text);
        // EndNote marks a group by a comma at the end.
        var isGroup = name.EndsWith(',');
        name = name.TrimEnd(',', ' ');
        if (name.Length == 0)
        {
            return null;
        }

        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return isGroup || parts.Any(static part => part.Length == 0) ? Group(name) : parts switch
        {
            [var one] => WithInitials(one) ?? Group(one),
            [var family, var given] => Person(family, given),
            [var family, var suffix, var given] when IsSuffix(suffix) => new CslName(family, given, suffix),
            [var family, var given, var suffix] => new CslName(family, given, suffix),
            _ => Group(name),
        };
    }

    public static CslName Group(string name) => new(null, null, Literal: name);

    // A generation may follow the given names, as in MEDLINE's "Bingham, Clifton O 3rd".
    private static CslName Person(string family, string given)
    {
        var blank = given.LastIndexOf(' ');
        return blank > 0 && IsSuffix(given[(blank + 1)..])
            ? new CslName(family, given[..blank].TrimEnd(), given[(blank + 1)..])
            : new CslName(family, given);
    }

    // "van der Meer JW 3rd": the last word, or the one before a generation, is initials.
    private static CslName? WithInitials(string name)
    {
        var words = name.Split(' ');
        var suffix = words.Length > 2 && IsSuffix(words[^1]) && !IsInitials(words[^1]) ? words[^1] : null;
        var last = words.Length - (suffix is null ? 1 : 2);
        return last > 0 && IsInitials(words[last]) && words[last - 1].Any(char.IsLower)
            ? new CslName(string.Join(' ', words[..last]), words[last], suffix)
            : null;
    }

    private static bool IsInitials(string word) => word.Length <= MostInitials && word.All(char.IsUpper);
}
