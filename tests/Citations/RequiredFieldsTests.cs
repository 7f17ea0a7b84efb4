using Attest.Citations;

namespace Attest.Tests.Citations;

public class RequiredFieldsTests
{
    [Theory]
    [InlineData("", "type title issued")]
    [InlineData("type: article-journal", "title container-title issued")]
    [InlineData("type: article-journal\ntitle: Sample\ncontainer-title-short: J Ex\nissued: 2011", "")]
    [InlineData("type: article-journal\ntitle: Sample\ncontainer-title: J Ex\nissued: in press", "")]
    [InlineData("type: chapter\ntitle: Sample\nissued: 2011", "container-title")]
    [InlineData("type: book\ntitle: Sample\nissued: 2011", "publisher")]
    [InlineData("type: report\ntitle:  \nissued: 2011\npublisher: Exempla", "title")]
    [InlineData("type: webpage\ntitle: Sample\nissued: 2011", "URL accessed")]
    [InlineData("type: webpage\ntitle: Sample\nissued: 2011\nURL: https://site.example/\naccessed: 2026-11-01", "")]
    [InlineData("type: paper-conference\ntitle: Sample\nissued: 2011", "container-title")]
    [InlineData("type: paper-conference\ntitle: Sample\nissued: 2011\nevent-title: ExConf", "")]
    [InlineData("type: thesis\ntitle: Sample\nissued: 2011", "")]
    [InlineData("type: dataset\ntitle: Sample\nissued: 2011", "")]
    [InlineData("title: Sample\nissued: 2011", "type")]
    public void What_NLM_style_cannot_do_without_is_missed(string fields, string missing) =>
        Assert.Equal(missing, string.Join(' ', RequiredFields.MissingFrom(ReferenceFixture.Of(fields))));
}
