using System.Globalization;
using System.Text;

namespace Attest.Tests.Citations.Import;

/// <summary>200 invented entries of all types with whatever real exports hold, as BibTeX and as RIS. The same on every run.</summary>
internal static class Corpus
{
    private const int Size = 200;

    private static readonly string[] TexTitles =
    [
        "{{DNA}} repair in {Example} syndrome", "5--10\\,\\% of cases \\& more: a \\#1 study",
        "$^{18}$F-{FDG} uptake, $\\alpha$-blockade and H$_2$O", "\\textit{In vitro} effects of \\emph{drug {A}}",
        "A {\"}quoted{\"} title with ``marks'' and it's", "Na{\\\"\\i}ve {\\AA}ngstr{\\\"o}m", "p < 0.05 and $x \\geq 3$",
        "Under\\_score, \\{brace\\}, back\\textbackslash slash, tilde\\textasciitilde, caret\\textasciicircum", "What is it?",
        "Title with <i>tags</i> &amp; entities &lt; 5", "Ends with a stop.", "emoji 😀 and 日本語 --- dash",
        "iPhone and eGFR: McX's \\$5 test", "a -{}- b",
    ];

    private static readonly string[] RisTitles =
    [
        "DNA repair in Example syndrome", "5–10 % of cases & more: a #1 study", "<sup>18</sup>F-FDG uptake, α-blockade and H<sub>2</sub>O",
        "<i>In vitro</i> effects of drug A\n  on a second line", "A \"quoted\" title – with “marks” and it's", "Naïve Ångström",
        "p < 0.05 and x ≥ 3", "Under_score, {brace}, back\\slash, tilde~, caret^", "What is it?",
        "Title with &lt;i&gt;tags&lt;/i&gt; &amp;amp; entities", "Ends with a stop.", "emoji 😀 and 日本語 — dash", "TY  and ER in a title",
        "a -- b",
    ];

    private static readonly string[] TexAuthors =
    [
        "M{\\\"u}ller, J{\\'o}zef and van der Beer, Jan", "Doe, Jane and others", "{World Example Group}",
        "King, Jr, Martin and Jane de la Roe", "{\\O}rsted, H. C. and {Smith and Sons, Ltd.}", "{de Vries}, Anna and d'Example, E.",
        "Plato and Gro{\\ss}, Ren\\'ee", "Al-{\\c S}ahin, \\.{I}lker and O'Neil, P.~Q.", "family=Beer, given=Jan, prefix=van",
        "Erd\\H{o}s, P. and \\v{C}apek, K.", "First von Last", "Double Family, Given Two Names", "and Co, X", "Some {Group, with comma}",
    ];

    private static readonly string[][] RisAuthors =
    [
        ["Müller, Józef", "van der Beer, Jan"], ["Doe, Jane"], ["World Example Group"], ["King, Martin, Jr."], ["Smith and Sons, Ltd.,"],
        ["Bingham, Clifton O 3rd"], ["Smith J", "O'Neil PQ"], ["Plato"], ["de la Roe, Jane", "Şahin, İlker"],
    ];

    private static readonly string[] TexTypes =
    [
        "article", "book", "incollection", "inproceedings", "techreport", "phdthesis", "online", "misc", "inbook", "mastersthesis",
        "unpublished", "dataset", "software", "patent", "booklet", "inreference", "report", "standard", "periodical", "manual",
        "jurisdiction", "legislation", "strange",
    ];

    private static readonly string[] RisTypes =
    [
        "JOUR", "BOOK", "CHAP", "CPAPER", "RPRT", "THES", "ELEC", "MGZN", "NEWS", "CONF", "GEN", "DATA", "COMP", "PAT", "STAND", "UNPB",
        "MANSCPT", "CASE", "BILL", "STAT", "HEAR", "DICT", "ENCYC", "MAP", "VIDEO", "SOUND", "SLIDE", "BLOG", "ICOMM", "XXXX",
    ];

    private static readonly string[] TexDates =
    [
        "year = 2020, month = may", "date = {2020-05-06}", "year = {2019}", "date = {2019-12/2020-02}", "date = {1999~}",
        "year = {in press}", "year = 2018, month = {jan # \"~15\"}", "year = 2017, month = 3, day = 4", "date = {2011-21}",
        "year = {c. 1990}", "year = 2016, month = jul # \"~15\"", "year = {2015/2016}",
    ];

    private static readonly string[] RisDates =
    [
        "PY  - 2020\nDA  - 2020/05/06/", "PY  - 2019", "Y1  - 2018/03//", "PY  - 2017///", "PY  - 2016\nDA  - May 6", "PY  - in press",
        "DA  - 2015/04/03/", "PY  - 2014\nDA  - 2014///Spring", "PY  - circa 1990",
    ];

    private static readonly string[] Evidence = ["guideline", "systematic-review", "trial", "observational", "review"];

    public static string BibTeX() =>
        "\ufeff% exported\r\n@string{exj = \"Example \" # {Journal \\& Letters}}\r\n@comment{nothing}\r\n".TrimStart('\ufeff')
        + string.Concat(Enumerable.Range(0, Size).Select(BibTeX));

    public static string Ris() => string.Concat(Enumerable.Range(0, Size).Select(Ris)).ReplaceLineEndings("\r\n");

    private static string BibTeX(int i)
    {
        var fields = new List<string> { $"title = {{{Pick(TexTitles, i)} {i}}}", $"author = {{{Pick(TexAuthors, i / 2)}}}",
            Pick(TexDates, i / 3) };
        Add(fields, i % 2 == 0, "journal = exj");
        Add(fields, i % 3 == 0, "booktitle = \"A book {\\\"U}ber {Things}\"");
        Add(fields, i % 3 == 1, "publisher = {Press \\& Sons}, address = {St. {L}ouis}");
        Add(fields, i % 3 == 2, "institution = {An {I}nstitute}, school = {School}");
        Add(fields, i % 4 != 3, $"volume = {{{i}}}, number = {{{i % 12}}}, pages = {{{i}--{i + 9}}}");
        Add(fields, i % 4 == 3, $"eid = {{e{i}}}");
        Add(fields, i % 5 == 0, $"doi = {{https://doi.org/10.5555/a\\_b({i})<x>;2-{i}}}");
        Add(fields, i % 5 == 1, $"pmid = {{{i + 1000}}}, pmcid = {{PMC{i + 1}}}, nct = {{NCT{i:00000000}}}");
        Add(fields, i % 5 == 2, $"url = {{https://example.org/~x/{i}?a=1\\&b=%20\\#c}}, urldate = {{2021-01-{1 + (i % 28):00}}}");
        Add(fields, i % 5 == 3,
            "editor = {Roe, Richard and {Editing Group}}, edition = {2nd}, series = {Series \\#5}, isbn = {978-3-16-148410-0}");
        Add(fields, i % 6 == 0,
            $"evidence = {{{Pick(Evidence, i)}}}, keywords = {{a, b \\& c}}, issn = {{1234-5679}}, shortjournal = {{Ex. J.}}");
        Add(fields, i % 7 == 0, "note = {A note: with 50\\% and_more}, language = {german}");
        Add(fields, i % 8 == 0, $"eprint = {{2001.{i:00000}}}, archivePrefix = {{arXiv}}");
        Add(fields, i % 9 == 0, "howpublished = {\\url{https://example.org/how}}");
        var type = i % 10 == 0 ? Pick(TexTypes, i).ToUpperInvariant() : Pick(TexTypes, i);
        return $"@{type}{{key{i},\r\n  {string.Join(",\r\n  ", fields)}\r\n}}\r\n\r\n";
    }

    private static string Ris(int i)
    {
        var text = new StringBuilder($"TY  - {Pick(RisTypes, i)}\nTI  - {Pick(RisTitles, i)} {i}\n");
        foreach (var author in Pick(RisAuthors, i / 2))
        {
            text.Append("AU  - ").Append(author).Append('\n');
        }

        text.Append(Pick(RisDates, i / 3)).Append('\n');
        Append(i % 2 == 0, "T2  - Example Journal & Letters\nJ2  - Ex. J.\n");
        Append(i % 3 == 1, "PB  - Press & Sons\nCY  - St. Louis\nET  - 2nd\n");
        Append(i % 4 != 3, $"VL  - {i}\nIS  - {i % 12}\nSP  - {i + 1}\nEP  - {i + 9}\n");
        Append(i % 4 == 3, $"C7  - e{i}\n");
        Append(i % 5 == 0, $"DO  - https://doi.org/10.5555/a_b({i})<x>;2-{i}\nSN  - 1234-5679 (Print)\n");
        Append(i % 5 == 1, $"AN  - {i + 1000}\nDB  - PubMed\nC2  - PMC{i + 1}\nN1  - NCT: NCT{i:00000000}\n");
        Append(i % 5 == 2, $"UR  - https://example.org/~x/{i}?a=1&b=%20#c\nY2  - 2021/01/{1 + (i % 28):00}/\n");
        Append(i % 5 == 3, "ED  - Roe, Richard\nA4  - Trans, Later\nSN  - 978-3-16-148410-0\nT3  - Series 5\n");
        Append(i % 6 == 0, $"KW  - a\nKW  - b & c\nN1  - evidence: {Pick(Evidence, i)}\nLA  - en\n");
        Append(i % 7 == 0, "N1  - A note: with 50% and_more\nM3  - Journal Article\nAB  - Abstract\n  on two lines\n");
        Append(i % 3 == 0, $"ID  - key{i}\n");
        return text.Append("ER  - \n\n").ToString();

        void Append(bool isWanted, string lines) => text.Append(isWanted ? lines : "");
    }

    private static T Pick<T>(T[] values, int i) => values[i % values.Length];

    private static void Add(List<string> fields, bool isWanted, string field)
    {
        if (isWanted)
        {
            fields.Add(field.ToString(CultureInfo.InvariantCulture));
        }
    }
}
