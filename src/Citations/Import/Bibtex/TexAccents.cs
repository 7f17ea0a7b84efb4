using System.Collections.Frozen;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// TeX's accents and the letters that they make (The TeXbook, chapter 9; LaTeX's text commands). A table of its own, since
/// Unicode normalisation does nothing under invariant globalization.
/// </summary>
internal static class TexAccents
{
    /// <summary>By the accent's command: the combining character, and pairs of a base and the letter made of it.</summary>
    private static readonly FrozenDictionary<char, (char Combining, Dictionary<char, char> Letters)> Accents = new (char Command, char Combining, string Pairs)[]
    {
        ('\'', '\u0301', "AÁaáCĆcćEÉeéGǴgǵIÍiíıíKḰkḱLĹlĺMḾmḿNŃnńOÓoóPṔpṕRŔrŕSŚsśUÚuúWẂwẃYÝyýZŹzźÆǼæǽØǾøǿÜǗüǘ"),
        ('`', '\u0300', "AÀaàEÈeèIÌiìıìNǸnǹOÒoòUÙuùWẀwẁYỲyỳÜǛüǜ"),
        ('^', '\u0302', "AÂaâCĈcĉEÊeêGĜgĝHĤhĥIÎiîıîJĴjĵȷĵOÔoôSŜsŝUÛuûWŴwŵYŶyŷZẐzẑ"),
        ('"', '\u0308', "AÄaäEËeëHḦhḧIÏiïıïOÖoöUÜuütẗWẄwẅXẌxẍYŸyÿ"),
        ('~', '\u0303', "AÃaãEẼeẽIĨiĩıĩNÑnñOÕoõUŨuũVṼvṽYỸyỹ"),
        ('=', '\u0304', "AĀaāEĒeēGḠgḡIĪiīıīOŌoōUŪuūYȲyȳÆǢæǣ"),
        ('.', '\u0307', "AȦaȧBḂbḃCĊcċDḊdḋEĖeėFḞfḟGĠgġHḢhḣIİMṀmṁNṄnṅOȮoȯPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏZŻzż"),
        ('u', '\u0306', "AĂaăEĔeĕGĞgğIĬiĭıĭOŎoŏUŬuŭ"),
        ('v', '\u030C', "AǍaǎCČcčDĎdďEĚeěGǦgǧHȞhȟIǏiǐıǐjǰȷǰKǨkǩLĽlľNŇnňOǑoǒRŘrřSŠsšTŤtťUǓuǔZŽzž"),
        ('H', '\u030B', "OŐoőUŰuű"),
        ('c', '\u0327', "CÇcçDḐdḑEȨeȩGĢgģHḨhḩKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ('k', '\u0328', "AĄaąEĘeęIĮiįOǪoǫUŲuų"),
        ('r', '\u030A', "AÅaåUŮuůwẘyẙ"),
        ('d', '\u0323', "AẠaạBḄbḅDḌdḍEẸeẹHḤhḥIỊiịKḲkḳLḶlḷMṂmṃNṆnṇOỌoọRṚrṛSṢsṣTṬtṭUỤuụVṾvṿWẈwẉYỴyỵZẒzẓ"),
        ('b', '\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ('t', '\u0361', ""),
    }.ToFrozenDictionary(static accent => accent.Command, static accent => (accent.Combining, Pairs(accent.Pairs)));

    private static readonly Lazy<Dictionary<char, char>> Bases = new(static () =>
    {
        var bases = new Dictionary<char, char>();
        foreach (var (letter, marked) in Accents.Values.SelectMany(static accent => accent.Letters))
        {
            bases.TryAdd(marked, letter);
        }

        return bases;
    });

    public static bool IsAccent(char command) => Accents.ContainsKey(command);

    /// <summary>A text with the accent on its first character.</summary>
    public static string Apply(char command, string text)
    {
        var (combining, letters) = Accents[command];
        if (text.Length == 0)
        {
            return "";
        }

        // A dot on an i is the i itself.
        return command == '.' && text[0] is 'i' or 'ı' ? "i" + text[1..]
            : letters.TryGetValue(text[0], out var letter) ? letter + text[1..]
            : $"{text[0]}{combining}{text[1..]}";
    }

    /// <summary>The letter under the accent: <c>e</c> of <c>é</c>; the letter itself if it bears none.</summary>
    public static char Base(char letter) => Bases.Value.GetValueOrDefault(letter, letter);

    private static Dictionary<char, char> Pairs(string pairs) =>
        pairs.Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1]);
}
