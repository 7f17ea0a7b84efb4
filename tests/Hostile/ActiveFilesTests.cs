using Attest.Tests.Site;

namespace Attest.Tests.Hostile;

/// <summary>Assets that a browser, asked for their address, would run in the site's name.</summary>
public class ActiveFilesTests
{
    private const string Open =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

    [Theory]
    [InlineData("<script>x()</script>")]
    [InlineData("<g><SCRIPT href='x.js'/></g>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/2000/svg'>x()</x:script>")]
    [InlineData("<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x'/>")]
    [InlineData("<foreignObject><p>x</p></foreignObject>")]
    [InlineData("<g onclick='x()'/>")]
    [InlineData("<g ONLOAD='x()'/>")]
    [InlineData("<a href='javascript:x()'><text>x</text></a>")]
    [InlineData("<a xlink:href=' &#106;ava&#9;script:x()'><text>x</text></a>")]
    [InlineData("<a href='data:text/html,x'><text>x</text></a>")]
    [InlineData("<image href='https://other.example/x.png'/>")]
    [InlineData("<image href='//other.example/x.png'/>")]
    [InlineData("<image href='data:image/svg+xml,x'/>")]
    [InlineData("<use href='other.svg#x'/>")]
    [InlineData("<use xlink:href='data:image/svg+xml;base64,eA==#x'/>")]
    [InlineData("<set attributeName='href' to='#x'/>")]
    [InlineData("<animate attributeName='xlink:href' values='#x;#y'/>")]
    [InlineData("<animate attributeName='x' values='javascript:x()'/>")]
    [InlineData("<g style=\"fill:url(https://other.example/x#y)\"/>")]
    [InlineData("<g fill=\"url( 'https://other.example/x#y')\"/>")]
    [InlineData("<g style='background:u\\72l(//other.example)'/>")]
    [InlineData("<style>@import 'https://other.example/x.css';</style>")]
    [InlineData("<style><![CDATA[@font-face { src: url(//other.example/x) }]]></style>")]
    [InlineData("<g xml:base='https://other.example/'/>")]
    [InlineData("<?xml-stylesheet href='x.css'?>")]
    public void Drawing_that_runs_something_or_asks_others_is_reported(string inner) =>
        Assert.Equal(["KB505"], Codes("assets/steps.svg", Open + inner + "</svg>"));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>" + Open + "</svg>", "KB505")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '<script>x()</script>'>]>" + Open + "&a;</svg>", "KB505")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>" + Open + "&b;</svg>", "KB505")]
    [InlineData("<?xml-stylesheet href='x.xsl' type='text/xsl'?>" + Open + "</svg>", "KB505")]
    [InlineData(Open + "<script>", "KB505")]
    [InlineData(Open + "<g>", "KB902")]
    [InlineData("no drawing", "KB902")]
    [InlineData(Open + "\n<<<<<<< HEAD\n<g/>\n=======\n<path/>\n>>>>>>> main\n</svg>", "KB516")]
    [InlineData(Open + "<text>â‰¥ 5 mg</text></svg>", "KB517")]
    public void Drawing_is_judged_from_its_first_byte_to_its_last(string svg, string code) =>
        Assert.Equal([code], Codes("assets/steps.svg", svg));

    [Theory]
    [InlineData("<title>on &lt;script&gt;</title><g id='online' class='on' fill='url(#a)'><use href='#a'/></g>")]
    [InlineData("<style>.a { fill: url( \"#b\" ); }</style><text>url(https://kb.example.org)</text>")]
    [InlineData("<a href='https://kb.example.org/'><text>https://kb.example.org</text></a>")]
    [InlineData("<image href='data:image/png;base64,iVBORw0KGgo='/><animate attributeName='x' from='0' to='9'/>")]
    public void Drawing_that_only_draws_passes(string inner, params string[] codes) =>
        Assert.Equal(codes, Codes("assets/steps.svg", Open + inner + "</svg>"));

    [Fact]
    public void Drawing_with_the_usual_declarations_passes() =>
        Assert.Empty(Codes("assets/steps.svg",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n" + Open + "</svg>"));

    [Theory]
    [InlineData("assets/page.html", "x")]
    [InlineData("assets/page.HTM", "x")]
    [InlineData("assets/script.js", "x")]
    [InlineData("assets/data.xml", "<x/>")]
    [InlineData("assets/drawing.svgz", "x")]
    [InlineData("assets/no-ending", "\n <!DOCTYPE html><script>x()</script>")]
    [InlineData("assets/unknown.ending", "<html><script>x()</script>")]
    [InlineData("files/page.html", "x")]
    public void File_that_browsers_take_for_a_page_is_reported(string path, string text) => Assert.Equal(["KB505"], Codes(path, text));

    [Theory]
    [InlineData("assets/data.csv", "<script>,2")]
    [InlineData("assets/no-ending", "a < b, or <script> in the middle")]
    [InlineData("assets/leaflet.pdf", "%PDF")]
    public void Other_files_pass(string path, string text) => Assert.Empty(Codes(path, text));

    private static string[] Codes(string path, string text)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/" + path, text);
        var findings = folder.Build().Diagnostics;
        Assert.All(findings, finding => Assert.Equal("input/" + path, finding.At.Source.Path));
        return [.. findings.Select(finding => finding.Rule.Code)];
    }
}
