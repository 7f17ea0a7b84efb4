using Attest.Citations.Import.Bibtex;

namespace Attest.Tests.Citations.Import;

/// <summary>TeX of real exports as the text that it prints.</summary>
public class TexTextTests
{
    [Theory]
    [InlineData("""M{\"u}ller, M\"uller, M{\"{u}}ller, M\"{u}ller, {M{\"u}ller}""", "Müller, Müller, Müller, Müller, Müller")]
    [InlineData("""\'e \`e \^e \'{e} {\'e} {\'{e}} {\' e}""", "é è ê é é é é")]
    [InlineData("""\ss{} {\ss} Stra\ss e \o{} \O{} {\aa}ngstr\"om \AE sir \l{}odz {\L}""", "ß ß Straße ø Ø ångström Æsir łodz Ł")]
    [InlineData("""{\'{\i}} \'\i n \"{\i} {\i} \j""", "í ín ï ı ȷ")]
    [InlineData("""\c{c} \c c {\c{S}} \k{a} \v{s} \v s \u{g} \H{o} \r{u} \d{a} \b{d} \=o \.z \.{I} \~n""", "ç ç Ş ą š š ğ ő ů ạ ḏ ō ż İ ñ")]
    [InlineData("""\textendash \textemdash{} -- --- \textquoteright s ``a'' `b'""", "–— – — ’s “a” `b'")]
    [InlineData("""A~B \& C \% \$ \# \_ \{x\}""", "A B & C % $ # _ {x}")]
    [InlineData("""$^{18}$F, H$_2$O, 10$^6$, $^{\circ}$C, $x \geq 3$, $\alpha$, $\pm$ 5""",
        "<sup>18</sup>F, H<sub>2</sub>O, 10<sup>6</sup>, °C, x ≥3, α, ± 5")]
    [InlineData("""{DNA} {{RNA}} {A} {N}obel {\textit{In vitro}} \emph{x} {\it y} {\bf z} w""",
        "DNA RNA A Nobel <i>In vitro</i> <i>x</i> <i>y</i> <b>z</b> w")]
    [InlineData("""\enquote{Quoted} \href{https://a.example}{shown} \unknown{kept} \noopsort{1999}""", "“Quoted” shown kept 1999")]
    [InlineData("a &amp; b &lt; c &amp;amp; d &#233; &nbsp;e", "a & b < c & d é e")]
    [InlineData("<em>a</em> <jats:italic>b</jats:italic> p<0.05 <p>c</p>", "<i>a</i> <i>b</i> p<0.05 c")]
    [InlineData("""\'{}x }y{ \""", "x y")]
    [InlineData("""\'{x}""", "x\u0301")]
    public void Text_is_what_TeX_prints(string tex, string text) => Assert.Equal(text, TexText.Read(tex));

    [Theory]
    [InlineData("""https://example.org/a\_b?x=1\&y=\%20""", "https://example.org/a_b?x=1&y=%20")]
    [InlineData("""https://example.org/{\textasciitilde}x""", "https://example.org/~x")]
    [InlineData("""\url{https://example.org/~x}""", "https://example.org/~x")]
    [InlineData("10.5555/a(1)<2>;3--4", "10.5555/a(1)<2>;3--4")]
    public void Addresses_stay_as_they_are_but_for_escapes(string tex, string text) => Assert.Equal(text, TexText.ReadVerbatim(tex));

    [Theory]
    [InlineData("{")]
    [InlineData("\\'")]
    [InlineData("{\\it ")]
    [InlineData("$^")]
    public void Endless_nesting_is_read_to_its_end(string piece) =>
        Assert.Contains("nd", TexText.Read(string.Concat(Enumerable.Repeat(piece, 100_000)) + " end"), StringComparison.Ordinal);
}
