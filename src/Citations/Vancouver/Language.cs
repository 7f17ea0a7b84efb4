using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// What NLM says of a work that is not in English (Citing Medicine, chapters 1 and 2, "Language"): its title with the
/// translation in brackets, and at the end the English name of the language.
/// </summary>
internal static class Language
{
    // The name, its code of ISO 639-1, and its codes of ISO 639-2, which MEDLINE uses. Read only for references that name a
    // language.
    private const string Names = """
        Arabic ar ara|Bulgarian bg bul|Catalan ca cat|Chinese zh chi zho|Croatian hr hrv|Czech cs cze ces|Danish da dan
        |Dutch nl dut nld|Estonian et est|Finnish fi fin|French fr fre fra|German de ger deu|Greek el gre ell|Hebrew he heb
        |Hindi hi hin|Hungarian hu hun|Icelandic is ice isl|Indonesian id ind|Italian it ita|Japanese ja jpn|Korean ko kor
        |Latin la lat|Latvian lv lav|Lithuanian lt lit|Norwegian no nor nb nob nn nno|Persian fa per fas|Polish pl pol
        |Portuguese pt por|Romanian ro rum ron|Russian ru rus|Serbian sr srp|Slovak sk slo slk|Slovenian sl slv|Spanish es spa
        |Swedish sv swe|Thai th tha|Turkish tr tur|Ukrainian uk ukr|Vietnamese vi vie
        """;

    /// <summary><c>Norwegian</c>; null for English, for a code that is not known, and where nothing is said.</summary>
    public static string? Of(Reference reference)
    {
        if (reference.Plain("language") is not { } language)
        {
            return null;
        }

        var code = language.Split('-', '_')[0];
        foreach (var entry in Names.Split('|'))
        {
            var words = entry.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return words[0];
            }
        }

        return null;
    }

    /// <summary>
    /// The title; for a work in another language whose own title is known, that, and the title as its translation:
    /// <c>Beispiele [Examples]</c>.
    /// </summary>
    public static string? Title(Reference reference) =>
        reference.Plain("title") is { } title && reference.Plain("original-title") is { } original && Of(reference) is not null && original != title
            ? Online.Bracketed(original, Unbracketed(title))
            : reference.Plain("title");

    // MEDLINE's own titles of such works stand in brackets already.
    private static string Unbracketed(string title)
    {
        var bare = title.TrimEnd('.', ' ');
        return bare.StartsWith('[') && bare.IndexOf(']', StringComparison.Ordinal) == bare.Length - 1 ? bare[1..^1] : title;
    }
}
