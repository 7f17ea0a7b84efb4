using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>One name, family first: <c>van der Meer JWM</c>, <c>Bingham CO 3rd</c>. Groups stay as they are.</summary>
internal static class PersonalName
{
    private static readonly string[] Others = ["et al", "others", "and others", "et alii"];

    public static string Format(CslName name)
    {
        if (IsGroup(name))
        {
            return Clean(name.Literal).TrimEnd(',', ';', ' ');
        }

        var (given, trailing) = Initials.SplitTrailingParticles(Clean(name.Given));
        var family = Clean(name.Family);
        var isShouted = family.Length > 1 && !family.Any(char.IsLower);
        var prefix = Join(Join(Join(trailing, Clean(name.DroppingParticle)), Clean(name.NonDroppingParticle)), family);
        string[] parts = [prefix, Initials.Of(given, isShouted), Suffix(Clean(name.Suffix))];
        return string.Join(' ', parts.Where(static part => part.Length > 0));
    }

    public static bool IsGroup(CslName name) => !string.IsNullOrWhiteSpace(name.Literal);

    /// <summary>"et al" in place of further names, such as BibTeX's "and others".</summary>
    public static bool IsOthers(CslName name)
    {
        var text = Clean(name.Literal ?? name.Family).TrimEnd('.');
        return string.IsNullOrWhiteSpace(name.Given) && Others.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    // No blank after "d'" and "al-".
    private static string Join(string particle, string name) =>
        particle.Length == 0 ? name
        : name.Length == 0 ? particle
        : particle[^1] is '\'' or '’' or '-' ? particle + name
        : $"{particle} {name}";

    // NLM writes generations as ordinals.
    private static string Suffix(string suffix) => suffix.Trim('.', ',', ' ') switch
    {
        "II" => "2nd",
        "III" => "3rd",
        "IV" => "4th",
        "V" => "5th",
        var other => other,
    };

    private static string Clean(string? part) => RichText.Plain(part ?? "");
}
