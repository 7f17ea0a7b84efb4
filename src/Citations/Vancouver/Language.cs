using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// For a work that is not in English (Citing Medicine, chapters 1 and 2, "Language"): its title with the translation in
/// brackets, and at the end the English name of the language.
/// </summary>
internal static class Language
{
    // Name, code of ISO 639-1, and codes of ISO 639-2, which MEDLINE uses.
    private const string Names = """
        Arabic ar ara|Bulgarian bg bul|Catalan ca cat|Chinese zh chi zho|Croatian hr hrv|Czech cs cze ces|Danish da dan
        |Dutch nl dut nld|Estonian et est|Finnish fi fin|French fr fre fra|German de ger deu|Greek el gre ell|Hebrew he heb
        |Hindi hi hin|Hungarian hu hun|Icelandic is ice isl|Indonesian id ind|Italian it ita|Japanese ja jpn|Korean ko kor
        |Latin la lat|Latvian lv lav|Lithuanian lt lit|Norwegian no nor nb nob nn nno|Persian fa per fas|Polish pl pol
        |Portuguese pt por|Romanian ro rum ron|Russian ru rus|Serbian sr srp|Slovak sk slo slk|Slovenian sl slv|Spanish es spa
        |Swedish sv swe|Thai th tha|Turkish tr tur|Ukrainian uk ukr|Vietnamese vi vie
        """;

    /// <summary><c>Norwegian</c>; null for English, and for an unknown or missing code.</summary>
    public static string? Of(Reference reference) =>
        reference.Plain("language")?.Split('-', '_')[0] is { } code
            ? Names.Split('|').Select(WordTable.Words).FirstOrDefault(words => words.Contains(code, StringComparer.OrdinalIgnoreCase))?[0]
            : null;

    /// <summary>The title; if the original title is known: <c>Beispiele [Examples]</c>.</summary>
    public static string? Title(Reference reference)
    {
        var title = reference.Plain("title");
        return title is not null && reference.Plain("original-title") is { } original && original != title && Of(reference) is not null
            ? Online.Bracketed(original, Unbracketed(title))
            : title;
    }

    // MEDLINE's titles of such works are in brackets already.
    private static string Unbracketed(string title)
    {
        var bare = title.TrimEnd('.', ' ');
        return bare.StartsWith('[') && bare.IndexOf(']', StringComparison.Ordinal) == bare.Length - 1 ? bare[1..^1] : title;
    }
}
