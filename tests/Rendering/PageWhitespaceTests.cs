using System.Text;
using Attest.Rendering;

namespace Attest.Tests.Rendering;

public class PageWhitespaceTests
{
    [Theory]
    [InlineData("<p>\n\n    text  \n</p>\n", "<p>\ntext\n</p>\n")]
    [InlineData("\r\n<p>\r\n", "<p>\n")]
    [InlineData("<p>", "<p>")]
    [InlineData("<p>  ", "<p>\n")]
    [InlineData("", "")]
    public void Blanks_of_the_templates_are_dropped(string html, string expected) => Assert.Equal(expected, Tidy(html));

    [Theory]
    [InlineData("<pre><code>a  \n\n  b  \n</code></pre>\n", "<pre><code>a  \n\n  b  \n</code></pre>\n")]
    [InlineData("  <pre>a\n  b</pre>  \n  <p>\n", "<pre>a\n  b</pre>\n<p>\n")]
    [InlineData("<pre>a</pre> <pre>b  \n c</pre>\n\n", "<pre>a</pre> <pre>b  \n c</pre>\n")]
    public void Preformatted_text_is_left_alone(string html, string expected) => Assert.Equal(expected, Tidy(html));

    private static string Tidy(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        return Encoding.UTF8.GetString(bytes, 0, PageWhitespace.Tidy(bytes));
    }
}
