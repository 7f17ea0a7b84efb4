using Attest.Markdown;
using Attest.Tests.Content;

namespace Attest.Tests.Markdown;

public class SignsAndAddressesTests
{
    [Theory]
    [InlineData("3*500 mg and 2*500 mg")]
    [InlineData("2*weight*0.5 and age*0.5*height")]
    [InlineData("HLA-X*10:01 and HLA-X*20:02")]
    [InlineData("10**9/L and 10**12/L")]
    [InlineData("x**2 + y**2")]
    [InlineData("2*(a+b)*3 and 4*(c)*5")]
    [InlineData("[z]*2 and [y]*3")]
    [InlineData("½*5 and 2²*x*3")]
    [InlineData("a*1*b*2*c")]
    [InlineData("5 * 3 * 2")]
    [InlineData("2*-5 and 3*-6")]
    [InlineData("x*-5 and y*−6")]
    [InlineData("types *4/*10 and *5")]
    [InlineData("5%*2 and 6%*3")]
    [InlineData("5°*2, 6€*3")]
    [InlineData("p<5*3 and 6*3")]
    public void Star_of_a_product_is_text(string text)
    {
        Assert.All((string[])["{0}", "## {0}", "[{0}](https://a.example)", "**{0}**", "_{0}_", "- {0}", "| {0} |\n|---|\n| {0} |",
            "![A](a.svg \"{0}\")"],
            form =>
            {
                var inlines = Parsed.Body(form.Replace("{0}", text, StringComparison.Ordinal)).Body.AllInlines().ToList();
                Assert.DoesNotContain(inlines, inline => inline.Kind == InlineKind.Emphasis && form[0] != '_');
                Assert.Contains(text, string.Concat(inlines.Where(i => i.Kind == InlineKind.Text).Select(i => i.Text.ToString())),
                    StringComparison.Ordinal);
            });
    }

    [Theory]
    [InlineData("10^9^*2 and 10^6^*3", "10*2 and 10*3")]
    [InlineData("*5 mg* and **20 mg**, *3*5*", "5 mg and 20 mg, 3*5")]
    [InlineData("**40**mg and 40**mg**", "40mg and 40mg")]
    [InlineData("un*frigging*believable", "unfriggingbelievable")]
    [InlineData("*Table 1*(continued)", "Table 1(continued)")]
    [InlineData("*Note* and **2*(a+b)**, *Table 1*(continued)", "Note and 2*(a+b), Table 1(continued)")]
    [InlineData("***5 mg***", "5 mg")]
    [InlineData("*see [x](https://a.example/a*b) there*", "see x there")]
    [InlineData("*see https://a.example/a*b there*", "see  there")]
    [InlineData("*a*-5 and *b*/5, \"*c*\"", "a-5 and b/5, \"c\"")]
    [InlineData("**5**th and 2**nd**", "5th and 2nd")]
    [InlineData("***a** b* and *5*/*7*", "a b and 5/7")]
    [InlineData("**x *5 and *8 y**", "x *5 and *8 y")]
    [InlineData("**x 5* and 8* y**", "x 5* and 8* y")]
    [InlineData("*a \\* b* and *c `*` d*", "a * b and c  d")]
    [InlineData("**A *4/*10 b** and *c*", "A *4/*10 b and c")]
    [InlineData("(*5 mg*)", "(5 mg)")]
    public void Emphasis_stays_emphasis(string text, string words) => Assert.Equal(words,
        string.Concat(Parsed.Body(text).Body.AllInlines()
            .Where(i => i.Kind == InlineKind.Text && !i.Text.SequenceEqual("9") && !i.Text.SequenceEqual("6"))
            .Select(i => i.Text.ToString())));

    [Theory]
    [InlineData("See https://a.example/x.", "https://a.example/x")]
    [InlineData("(see http://a.example/x_(y)z)", "http://a.example/x_(y)z")]
    [InlineData("(https://a.example/x(y))", "https://a.example/x(y)")]
    [InlineData("https://a.example/?q=1&copy=2&lt;", "https://a.example/?q=1&copy=2")]
    [InlineData("https://a.example/x;", "https://a.example/x")]
    [InlineData("**https://a.example/x**, *https://b.example/*", "https://a.example/x https://b.example/")]
    [InlineData("https://a.example/a*b*c_d~e", "https://a.example/a*b*c_d~e")]
    [InlineData("HTTPS://A.example?!", "HTTPS://A.example")]
    [InlineData("_https://a.example_ and __https://b.example/__", "https://a.example https://b.example/")]
    [InlineData("https://a.example<b", "https://a.example")]
    [InlineData("[see https://a.example/x] and [x", "https://a.example/x")]
    [InlineData("\"https://a.example/x\" or 'https://b.example'", "https://a.example/x https://b.example")]
    [InlineData("- https://a.example/3*500*2\n- https://localhost:8080/x", "https://a.example/3*500*2 https://localhost:8080/x")]
    [InlineData("| A |\n|---|\n| https://a.example/x |", "https://a.example/x")]
    [InlineData("https://ä.example/ö, https://a.example/x", "https://ä.example/ö https://a.example/x")]
    [InlineData("https://a.example/x[1]y", "https://a.example/x[1]y")]
    public void Bare_address_is_a_link_and_ends_as_on_GitHub(string text, string addresses)
    {
        var parsed = Parsed.Body(text);

        Assert.Equal(addresses.Split(' '), parsed.Body.Links.Select(link => link.Url));
        Assert.All(parsed.Body.Links, link => Assert.Equal(link.Url, link.At.Source.Text.Substring(link.At.Start, link.At.Length)));
    }

    [Theory]
    [InlineData("`https://a.example/x`", 0)]
    [InlineData("```\nhttps://a.example/x\n```", 0)]
    [InlineData("[https://a.example/x](https://b.example)", 1)]
    [InlineData("[see *https://a.example/x* there](https://b.example)", 1)]
    [InlineData("![https://a.example/x](a.svg) more", 1)]
    [InlineData("xhttps://a.example, https:// and https://_a.b_c, https\\://a.example, ftp://a.example, www.a.example", 0)]
    [InlineData("<https://a.example/x>", 1)]
    [InlineData("[x]\n\n[x]: https://a.example/x", 1)]
    public void No_address_is_made_of_code_of_words_of_links_or_of_less_than_one(string text, int links) =>
        Assert.Equal(links, Parsed.Body(text).Body.Links.Count);

    [Theory]
    [InlineData("> [!NOTE]\n> Text.", "note")]
    [InlineData("> [!tip]  \n> Text.", "note")]
    [InlineData("> [!Important]\n>\n> Text.", "note")]
    [InlineData("> [!WARNING]\n> - a\n> - b", "warning")]
    [InlineData("> [!CAUTION]\nText.", "warning")]
    [InlineData("- item\n\n  > [!WARNING]\n  > Text.", "warning")]
    [InlineData("::: patient\n> [!WARNING]\r\n> Text.\n:::", "patient warning")]
    [InlineData("> > [!WARNING]\n> > Text.", "warning")]
    [InlineData("> [!NOTE]\n> | A |\n> |---|\n> | b |", "note")]
    [InlineData("> [!NOTE]", "")]
    [InlineData("> [!NOTE] Text.", "")]
    [InlineData("> \\[!NOTE]\n> Text.", "")]
    [InlineData("> Text\n> [!NOTE]", "")]
    [InlineData("> [!DANGER]\n> Text.", "")]
    [InlineData("[!NOTE]\nText.", "")]
    [InlineData("> [!]\n> Text.", "")]
    public void Alert_of_GitHub_is_a_callout(string text, string containers)
    {
        var body = Parsed.Body(text).Body;

        Assert.Equal(containers, string.Join(' ', body.Containers.Select(container => container.Name)));
        Assert.Equal(containers.Length > 0, body.AllBlocks().All(block => block.Kind != BlockKind.Paragraph
            || !PlainText.Of(block.Inlines).Contains("[!", StringComparison.Ordinal)));
        Assert.All(body.Containers.Where(container => container.Name != "patient"), container =>
            Assert.Equal("[!", container.At.Source.Text.Substring(container.At.Start, 2)));
    }
}
