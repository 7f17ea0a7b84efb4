using System.Text;
using Attest.Diagnostics;
using Attest.Text;
using CsCheck;

namespace Attest.Tests.Text;

public class DamagedTextTests
{
    private const string From80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Words with the characters of European languages, and signs between blanks, as they are written.</summary>
    private static readonly string[] Words =
    [
        "Ödem", "Übelkeit", "Ärztin", "Größe", "Straße", "café", "naïve", "maître", "œdème", "Œdème", "dose à prendre", "île", "Ça",
        "Élevé",
        "São", "não", "João", "útero", "médico", "niño", "El Niño", "señal", "¿qué?", "¡no!", "Ångström", "på", "Æbler", "ø", "Øl", "łódź",
        "Łódź", "źródło", "ďábel", "český", "Šárka", "žena", "ağrı", "İlaç", "şeker", "győr", "țară", "įmonė", "ķīmija",
        "5 µg", "≥ 50", "≤ 3", "≠ 1", "≈ 7", "± 2", "37 °C", "3 × 500", "10 ÷ 2", "−5", "5–10", "a — b", "“x”", "‘x’", "it’s", "…", "•",
        "→", "½", "¼", "10²", "10³", "m²", "α", "β", "γ-Interferon", "λ", "Δ", "π", "μmol", "Ω", "50 €", "30 £", "20 ‰", "100 ™", "§ 5",
        "«a»", "5\u00a0mg", "ﬁn", "😀", "Привет", "дозы", "שלום", "薬剤", "药物", "tiếng", "Việt", "ἀρχή",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    [Fact]
    public void Text_that_was_read_as_Windows_1252_is_found() => Gen.Select(Word, Gen.Int[1, 2]).Always((word, times) =>
    {
        var damaged = word;
        for (var i = 0; i < times; i++)
        {
            damaged = Damage(damaged);
        }

        var found = Found($"Give {damaged} now");
        Assert.NotEmpty(found);
        // One by one they are what was meant.
        var repaired = found.Aggregate(damaged, (text, fault) => text.Replace(fault.Damaged, fault.Meant, StringComparison.Ordinal));
        Assert.Equal(word.Replace('\u00a0', '_'), repaired.Replace("a no-break space", "_", StringComparison.Ordinal));
    }, iter: 600);

    [Fact]
    public void Words_as_they_are_written_are_not_found() =>
        Word.Array[1, 8].Select(words => string.Join(' ', words)).Always(text => Assert.Empty(Found(text)), iter: 300);

    [Theory]
    [InlineData("Ångström, Ärztin, São, “quoted”, it’s, naïve, Â and Ã alone")]
    [InlineData("“SÅ”, «Â», « Â », “AMANHÃ”, “Ã”, HORTELÃ…, MANHÃ—E, « CINÉMA », “COSÌ”, LUNEDÌ—")]
    [InlineData("1.5 Å², 3 Å³, 2.1 Å±0.1, 5 Å–7 Å, the Å’s length, Å, Ä, Ö")]
    [InlineData("„Spaß“, „Maß“…, ß”, É…, «papá», «papá»…, “voilà”, à — l’é… ñ”, Ñ”")]
    [InlineData("Ð and ð, þ, Þ, Æ, æ, Ø, “Î”, ÎLE, « Î »")]
    [InlineData("x × 3, × 3, a×b, 5×“")]
    [InlineData("SÃO PAULO®, IRMÃ®, GÎTE, ÂME, ÂGE, PÂTÉ, LÂCHE, Â. Â, Â; (Â) [Ã]")]
    [InlineData("tête-à-tête… “déjà”… « déjà » – là”, où…, á…, é”, ó»")]
    public void Letters_are_letters(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("5 Âµg", "Âµ=µ")]
    [InlineData("â‰¥ 50 and â‰¥ 60", "â‰¥=≥")]
    [InlineData("Ã¢â€°Â¥ 50", "Ã¢â€°Â¥=≥")]
    [InlineData("3 Ã— 500", "Ã—=×")]
    [InlineData("Ã–dem, Ã„rztin", "Ã–=Ö", "Ã„=Ä")]
    [InlineData("5Â\u00a0mg", "Â\u00a0=a no-break space")]
    [InlineData("ï»¿Text", "ï»¿=delete these characters")]
    [InlineData("5Â mg, Â and 5 Â", "Â=a no-break space")]
    [InlineData("a â‰  5", "â‰=look it up in the source, and type it")]
    [InlineData("5â€“10 mg, âˆ’5, 37Â°C, MaÃŸe, 5 Î±, â†’", "â€“=–", "âˆ’=−", "Â°=°", "ÃŸ=ß", "Î±=α", "â†’=→")]
    [InlineData("jusqu'Ã\u00a0 5 mg, lÃ\u00a0", "Ã\u00a0=à")]
    [InlineData("said â€ then", "â€=look it up in the source, and type it")]
    [InlineData("a \ufffd\ufffd b", "=look it up in the source, and type it again")]
    public void Damage_is_found_with_what_was_meant(string text, params string[] expected) =>
        Assert.Equal(expected, Found(text).Select(fault => $"{fault.Damaged}={fault.Meant}"));

    [Fact]
    public void Each_damage_is_reported_once_with_its_lines()
    {
        var faults = new FaultList();

        DamagedText.Check(new SourceText("a.md", "Ã©tÃ©\nÃ© Ã¨\r\nx\nÃ©"), faults);

        Assert.Equal(["1:1 type \"é\" in place of these characters; also in lines 1, 2, 4", "2:4 type \"è\" in place of these characters"],
            faults.All.Select(fault => $"{fault.At.StartPosition.Line}:{fault.At.StartPosition.Column} {fault.Help}"));
    }

    [Theory]
    [InlineData("said â€\u009d then", 0)]
    [InlineData("â‰\u0081", 0)]
    [InlineData("a\u009d then", 1)]
    public void A_control_within_is_not_reported_twice(string text, int expected)
    {
        var faults = new FaultList();

        HiddenCharacters.Check(new SourceText("a.md", text), faults);

        Assert.Equal(expected, faults.All.Count);
    }

    private static string Damage(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xa0 ? From80[b - 0x80] : (char)b));

    private static List<(string Damaged, string Meant)> Found(string text)
    {
        var faults = new FaultList();
        DamagedText.Check(new SourceText("a.md", text), faults);
        return [.. faults.All.Select(fault => (Between(fault.Message, "\"", "\" was "), MeantBy(fault.Help!)))];
    }

    private static string MeantBy(string help) => help.Contains("mcg", StringComparison.Ordinal) ? "µ"
        : help.Split("; also")[0].Replace("type \"", "", StringComparison.Ordinal).Replace("type a", "a", StringComparison.Ordinal)
            .Replace(" in place of these characters", "", StringComparison.Ordinal).TrimEnd('"');

    private static string Between(string text, string first, string last) =>
        text.Contains(last, StringComparison.Ordinal) ? text.Split(last)[0][first.Length..] : "";
}
