using Attest.Citations.Import.Drafts;
using Attest.Content;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// BibTeX's names (Patashnik, "BibTeXing", section 4): <c>First von Last</c>, <c>von Last, First</c>,
/// <c>von Last, Jr, First</c>, joined by "and"; a name in braces is a group. Also biblatex's <c>family=…, given=…</c>.
/// </summary>
internal static class BibtexNames
{
    public static IReadOnlyList<CslName> Read(string tex) => [.. Split(tex, IsAnd, 3).Select(ReadOne).OfType<CslName>()];

    private static CslName? ReadOne(string tex)
    {
        var name = tex.Trim();
        if (name.Length == 0)
        {
            return null;
        }

        if (name is "others")
        {
            return PersonNames.Group(name);
        }

        if (IsWholeGroup(name))
        {
            return Group(name);
        }

        var parts = Split(name, static (text, at) => text[at] == ',', 1);
        if (parts.Count > 1 && parts[0].Contains('=', StringComparison.Ordinal) && Extended(parts) is { } extended)
        {
            return extended;
        }

        return parts.Count switch
        {
            1 => FromWords(Words(name)),
            2 => FromFamily(Words(parts[0]), null, parts[1]),
            _ => FromFamily(Words(parts[0]), parts[1], string.Join(' ', parts.Skip(2))),
        };
    }

    private static CslName? FromWords(List<string> words)
    {
        string? suffix = null;
        if (words.Count > 2 && PersonNames.IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        var von = words.FindIndex(0, Math.Max(0, words.Count - 1), IsLowerCase);
        if (von < 0)
        {
            return words.Count == 0 ? null : Name(words[^1..], words[..^1], [], suffix);
        }

        var last = words.FindLastIndex(words.Count - 2, IsLowerCase);
        return Name(words[(last + 1)..], words[..von], words[von..(last + 1)], suffix);
    }

    private static CslName? FromFamily(List<string> words, string? suffix, string given)
    {
        if (words.Count == 0)
        {
            return Group(given);
        }

        var isParticled = words.Count > 1 && IsLowerCase(words[0]);
        var last = isParticled ? words.FindLastIndex(words.Count - 2, IsLowerCase) : -1;
        return Name(words[(last + 1)..], [given], words[..(last + 1)], suffix);
    }

    private static CslName? Group(string tex) => TexText.Read(tex) is { Length: > 0 } group ? PersonNames.Group(group) : null;

    private static CslName Name(List<string> family, List<string> given, List<string> particle, string? suffix) =>
        new(Text(family), Text(given), Text([suffix ?? ""]), NonDroppingParticle: Text(particle));

    private static string? Text(List<string> words) => TexText.Read(string.Join(' ', words)).OrNull();

    private static CslName? Extended(List<string> parts)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                return null;
            }

            fields[part[..equals].Trim()] = TexText.Read(part[(equals + 1)..].Trim().Trim('"'));
        }

        return fields.TryGetValue("family", out var family)
            ? new CslName(family, fields.GetValueOrDefault("given"), fields.GetValueOrDefault("suffix"),
                NonDroppingParticle: fields.GetValueOrDefault("prefix"))
            : null;
    }

    // By the first letter outside of braces; an accent in braces counts as its letter.
    private static bool IsLowerCase(string word)
    {
        var isProtected = word.StartsWith('{') && !word.StartsWith("{\\", StringComparison.Ordinal);
        var text = isProtected ? "" : TexText.Read(word);
        return char.IsLower(text.FirstOrDefault(char.IsLetter));
    }

    private static bool IsWholeGroup(string text)
    {
        if (text[0] != '{' || text.StartsWith("{\\", StringComparison.Ordinal))
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1;
            }
        }

        return false;
    }

    private static List<string> Words(string text) =>
        Split(text, static (all, at) => char.IsWhiteSpace(all[at]) || (all[at] == '~' && (at == 0 || all[at - 1] != '\\')), 1)
            .FindAll(static word => word.Length > 0);

    private static bool IsAnd(string text, int at) =>
        char.IsWhiteSpace(text[Math.Max(0, at - 1)]) && string.Compare(text, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
        && at + 3 < text.Length && char.IsWhiteSpace(text[at + 3]);

    // At separators outside of braces.
    private static List<string> Split(string text, Func<string, int, bool> isSeparator, int length)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0 && isSeparator(text, i))
            {
                parts.Add(text[start..i]);
                start = i + length;
                i = start - 1;
            }
        }

        parts.Add(text[Math.Min(start, text.Length)..]);
        return parts;
    }
}
