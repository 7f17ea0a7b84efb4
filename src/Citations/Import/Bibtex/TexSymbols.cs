using System.Collections.Frozen;

namespace Attest.Citations.Import.Bibtex;

/// <summary>Commands that stand for a character: LaTeX's text symbols, Greek, and what titles hold of mathematics.</summary>
internal static class TexSymbols
{
    private static readonly FrozenDictionary<string, string> Symbols = """
        ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
        textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl "
        quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › textquotesingle '
        textbackslash \ textasciitilde ~ textasciicircum ^ textasciigrave ` textasciimacron ¯ textunderscore _ textless < textgreater > textbar |
        textbraceleft { textbraceright } lbrace { rbrace } textdollar $ textpercent % textnumbersign # textampersand &
        textregistered ® textcopyright © copyright © texttrademark ™ textservicemark ℠ textdegree ° degree ° textcelsius ℃
        textmu µ textmicro µ textohm Ω textpm ± texttimes × textdiv ÷ textonehalf ½ textonequarter ¼ textthreequarters ¾
        textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º textbullet • textperiodcentered ·
        textellipsis … ldots … dots … cdots ⋯ cdot · textsection § S § textparagraph ¶ P ¶ textdagger † dag † textdaggerdbl ‡ ddag ‡
        texteuro € euro € pounds £ textsterling £ textyen ¥ textcent ¢ textcurrency ¤ textexclamdown ¡ textquestiondown ¿
        textasteriskcentered * textperthousand ‰ textnumero № textleftarrow ← textrightarrow → textminus − slash /
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
        xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textzeta ζ texteta η texttheta θ textkappa κ textlambda λ
        textnu ν textpi π textrho ρ textsigma σ texttau τ textphi φ textchi χ textpsi ψ textomega ω textGamma Γ textDelta Δ textOmega Ω
        times × div ÷ pm ± mp ∓ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ infty ∞
        ll ≪ gg ≫ lt < gt > in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √
        rightarrow → to → longrightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ uparrow ↑ downarrow ↓
        circ ° prime ′ ast ∗ star ⋆ bullet • dagger † ddagger ‡ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ angle ∠ perp ⊥ parallel ∥ checkmark ✓
        langle ⟨ rangle ⟩ lvert | rvert | vert | mid | backslash \ wedge ∧ vee ∨ neg ¬ oplus ⊕ otimes ⊗ odot ⊙ minus −
        LaTeX LaTeX TeX TeX BibTeX BibTeX
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    public static string? Of(string command) => Symbols.GetValueOrDefault(command);
}
