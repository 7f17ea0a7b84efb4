using Attest.Citations.Import.Bibtex;
using Attest.Citations.Import.Drafts;

namespace Attest.Tests.Citations.Import;

/// <summary>Names and dates in the spellings of reference managers.</summary>
public class NamesAndDatesTests
{
    [Theory]
    [InlineData("Jane Doe", "family Doe, given Jane")]
    [InlineData("Doe, Jane", "family Doe, given Jane")]
    [InlineData("Ludwig van Beethoven", "particle van, family Beethoven, given Ludwig")]
    [InlineData("van der Beer, Jan", "particle van der, family Beer, given Jan")]
    [InlineData("King, Jr, Martin", "family King, given Martin, suffix Jr")]
    [InlineData("Martin King Jr.", "family King, given Martin, suffix Jr.")]
    [InlineData("{World Health Group}", "literal World Health Group")]
    [InlineData("{{Smith and Sons, Ltd.}}", "literal Smith and Sons, Ltd.")]
    [InlineData("{de Vries}, Anna", "family de Vries, given Anna")]
    [InlineData("John {von Neumann}", "family von Neumann, given John")]
    [InlineData("Doe, Jane and others", "family Doe, given Jane | literal others")]
    [InlineData("Doe, J AND Roe, R\n and  Poe, E.~A.", "family Doe, given J | family Roe, given R | family Poe, given E. A.")]
    [InlineData("""{\'E}mile Zola and \'Emile Zola""", "family Zola, given Émile | family Zola, given Émile")]
    [InlineData("family=Beer, given=Jan, prefix=van der, useprefix=true", "particle van der, family Beer, given Jan")]
    [InlineData("Anderson, Andy and Sandy Land", "family Anderson, given Andy | family Land, given Sandy")]
    [InlineData("WHO", "family WHO")]
    [InlineData(" and , and ", "")]
    public void BibTeX_names_fall_into_their_parts(string tex, string expected) =>
        Assert.Equal(expected, Imported.Names(BibtexNames.Read(tex)));

    [Theory]
    [InlineData("Doe, Jane", "family Doe, given Jane")]
    [InlineData("King, Martin, Jr.", "family King, given Martin, suffix Jr.")]
    [InlineData("King, Jr., Martin", "family King, given Martin, suffix Jr.")]
    [InlineData("Bingham, Clifton O 3rd", "family Bingham, given Clifton O, suffix 3rd")]
    [InlineData("Smith JA", "family Smith, given JA")]
    [InlineData("van der Meer JW 3rd", "family van der Meer, given JW, suffix 3rd")]
    [InlineData("World Health Group", "literal World Health Group")]
    [InlineData("Department of X, University of Y,", "literal Department of X, University of Y")]
    public void Names_of_tagged_formats_fall_into_their_parts(string text, string expected) =>
        Assert.Equal(expected, Imported.Names([PersonNames.Read(text)!]));

    [Theory]
    [InlineData("2020-05-06", "2020-05-06")]
    [InlineData("2020-05-06T12:00:00Z", "2020-05-06")]
    [InlineData("2020/05/06/", "2020-05-06")]
    [InlineData("2020///", "2020")]
    [InlineData("2020/05//Spring", "2020-21")]
    [InlineData("2021 Dec 20", "2021-12-20")]
    [InlineData("2021 Jan-Feb", "2021-01/2021-02")]
    [InlineData("2021 Winter", "2021-24")]
    [InlineData("6 May 2020", "2020-05-06")]
    [InlineData("May 6, 2020", "2020-05-06")]
    [InlineData("2019-12/2020-02", "2019-12/2020-02")]
    [InlineData("2019-2020", "2019/2020")]
    [InlineData("1999~", "1999~")]
    [InlineData("c. 1990", "1990~")]
    [InlineData("in press", "\"in press\"")]
    [InlineData("2020-13-45", "\"2020-13-45\"")]
    public void Dates_are_read_in_all_spellings(string text, string expected) =>
        Assert.Equal(expected, Imported.Date(ImportedDate.Read(text)));

    [Theory]
    [InlineData("year = 2020, month = may", "2020-05")]
    [InlineData("year = 2020, month = {May}, day = 6", "2020-05-06")]
    [InlineData("year = {2020}, month = 5", "2020-05")]
    [InlineData("year = 2020, month = jan # \"~15\"", "2020-01-15")]
    [InlineData("year = 2020, month = \"15~\" # jan", "2020-01-15")]
    [InlineData("year = 2020, month = {Jan--Feb}", "2020-01/2020-02")]
    [InlineData("year = 2020, month = {Spring}", "2020-21")]
    [InlineData("date = {2020-05-06}, year = 1999", "2020-05-06")]
    [InlineData("year = {forthcoming}", "\"forthcoming\"")]
    public void BibTeX_dates_are_put_together(string fields, string expected) =>
        Assert.Equal(expected, Imported.Date(Imported.BibTeX("title={T}, " + fields).Issued));

    [Theory]
    [InlineData("2089--95", "2089-95")]
    [InlineData("2089–2095", "2089-2095")]
    [InlineData("pp. 1---9.", "1-9")]
    [InlineData("e1234", "e1234")]
    [InlineData("S12 - S18", "S12-S18")]
    public void Pages_have_one_hyphen(string text, string expected) => Assert.Equal(expected, PageText.Clean(text));
}
