using System.Collections.Frozen;
using Attest.Content;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// TeX's accents and accented letters (The TeXbook, chapter 9; LaTeX's text commands), in a table, since Unicode normalisation
/// does nothing under invariant globalization; and commands for a character.
/// </summary>
internal static class TexCharacters
{
    // By the accent's command: the combining character, and pairs of letters without and with the accent.
    private static readonly FrozenDictionary<char, (char Combining, Dictionary<char, char> Letters)> Accents = new[]
    {
        ('\'', '\u0301', "AÁaáCĆcćEÉeéGǴgǵIÍiíıíKḰkḱLĹlĺMḾmḿNŃnńOÓ"
            + "oóPṔpṕRŔrŕSŚsśUÚuúWẂwẃYÝyýZŹzźÆǼæǽØǾøǿÜǗüǘ"),
        ('`', '\u0300', "AÀaàEÈeèIÌiìıìNǸnǹOÒoòUÙuùWẀwẁYỲyỳÜǛüǜ"),
        ('^', '\u0302', "AÂaâCĈcĉEÊeêGĜgĝHĤhĥIÎiîıîJĴjĵȷĵOÔoôSŜsŝUÛuûWŴwŵYŶyŷZẐzẑ"),
        ('"', '\u0308', "AÄaäEËeëHḦhḧIÏiïıïOÖoöUÜuütẗWẄwẅXẌxẍYŸyÿ"),
        ('~', '\u0303', "AÃaãEẼeẽIĨiĩıĩNÑnñOÕoõUŨuũVṼvṽYỸyỹ"),
        ('=', '\u0304', "AĀaāEĒeēGḠgḡIĪiīıīOŌoōUŪuūYȲyȳÆǢæǣ"),
        ('.', '\u0307', "AȦaȧBḂbḃCĊcċDḊdḋEĖeėFḞfḟGĠgġHḢhḣIİMṀmṁ"
            + "NṄnṅOȮoȯPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏZŻzż"),
        ('u', '\u0306', "AĂaăEĔeĕGĞgğIĬiĭıĭOŎoŏUŬuŭ"),
        ('v', '\u030C', "AǍaǎCČcčDĎdďEĚeěGǦgǧHȞhȟIǏiǐıǐjǰȷǰKǨkǩLĽlľNŇnňOǑoǒRŘrřSŠsšTŤtťUǓuǔZŽzž"),
        ('H', '\u030B', "OŐoőUŰuű"),
        ('c', '\u0327', "CÇcçDḐdḑEȨeȩGĢgģHḨhḩKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ('k', '\u0328', "AĄaąEĘeęIĮiįOǪoǫUŲuų"),
        ('r', '\u030A', "AÅaåUŮuůwẘyẙ"),
        ('d', '\u0323', "AẠaạBḄbḅDḌdḍEẸeẹHḤhḥIỊiịKḲkḳLḶlḷMṂmṃNṆ"
            + "nṇOỌoọRṚrṛSṢsṣTṬtṭUỤuụVṾvṿWẈwẉYỴyỵZẒzẓ"),
        ('b', '\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ('t', '\u0361', ""),
    }.ToFrozenDictionary(
        static accent => accent.Item1,
        static accent => (accent.Item2, accent.Item3.Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1])));

    // LaTeX's text symbols, Greek, and mathematics of titles.
    private static readonly FrozenDictionary<string, string> Symbols = WordTable.Pairs("""
        ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
        textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl "
        quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › textquotesingle '
        textbackslash \ textasciitilde ~ textasciicircum ^ textasciigrave ` textasciimacron ¯ textunderscore _ textless < textgreater >
        textbar | textbraceleft { textbraceright } lbrace { rbrace } textdollar $ textpercent % textnumbersign # textampersand &
        textregistered ® textcopyright © copyright © texttrademark ™ textservicemark ℠ textdegree ° degree ° textcelsius ℃
        textmu µ textmicro µ textohm Ω textpm ± texttimes × textdiv ÷ textonehalf ½ textonequarter ¼ textthreequarters ¾
        textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º textbullet •
        textperiodcentered · textellipsis … ldots … dots … cdots ⋯ cdot · textsection § S § textparagraph ¶ P ¶
        textdagger † dag † textdaggerdbl ‡ ddag ‡ texteuro € euro € pounds £ textsterling £ textyen ¥ textcent ¢
        textcurrency ¤ textexclamdown ¡ textquestiondown ¿ textasteriskcentered * textperthousand ‰ textnumero № textleftarrow ←
        textrightarrow → textminus − slash /
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
        nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ
        Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textzeta ζ texteta η texttheta θ textkappa κ textlambda λ
        textnu ν textpi π textrho ρ textsigma σ texttau τ textphi φ textchi χ textpsi ψ textomega ω textGamma Γ textDelta Δ
        textOmega Ω
        times × div ÷ pm ± mp ∓ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃
        equiv ≡ propto ∝ infty ∞ ll ≪ gg ≫ lt < gt > in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃
        partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ rightarrow → to → longrightarrow → leftarrow ← gets ←
        leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ uparrow ↑ downarrow ↓ circ ° prime ′ ast ∗ star ⋆ bullet • dagger †
        ddagger ‡ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ angle ∠ perp ⊥ parallel ∥ checkmark ✓ langle ⟨ rangle ⟩ lvert |
        rvert | vert | mid | backslash \ wedge ∧ vee ∨ neg ¬ oplus ⊕ otimes ⊗ odot ⊙ minus −
        LaTeX LaTeX TeX TeX BibTeX BibTeX
        """);

    private static readonly Lazy<Dictionary<char, char>> Bases = new(static () => Accents.Values.SelectMany(static accent => accent.Letters)
        .DistinctBy(static pair => pair.Value).ToDictionary(static pair => pair.Value, static pair => pair.Key));

    /// <param name="command">Without its backslash.</param>
    public static string? Symbol(string command) => Symbols.GetValueOrDefault(command);

    public static bool IsAccent(char command) => Accents.ContainsKey(command);

    /// <summary>A text with the accent on its first character.</summary>
    public static string Apply(char command, string text)
    {
        var (combining, letters) = Accents[command];
        // A dot on an i is the i itself.
        return text.Length == 0 ? ""
            : command == '.' && text[0] is 'i' or 'ı' ? "i" + text[1..]
            : letters.TryGetValue(text[0], out var letter) ? letter + text[1..]
            : $"{text[0]}{combining}{text[1..]}";
    }

    /// <summary>The letter without its accent: <c>e</c> of <c>é</c>.</summary>
    public static char Base(char letter) => Bases.Value.GetValueOrDefault(letter, letter);
}
