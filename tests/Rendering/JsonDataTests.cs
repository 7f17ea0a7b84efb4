using System.Text.Json;
using Attest.Rendering.Builders;

namespace Attest.Tests.Rendering;

/// <summary>JSON inside of a page, whatever the text.</summary>
public class JsonDataTests
{
    [Theory]
    [InlineData("</script>")]
    [InlineData("<!-- <script>")]
    [InlineData("]]> & \u2028 \u2029 \0 \u0085 \u007f")]
    [InlineData("\"'`\\")]
    [InlineData("5 µg für Ärzte 東京 😀")]
    public void Text_arrives_and_can_neither_end_the_element_nor_the_line(string text)
    {
        var json = JsonData.Of(writer =>
        {
            writer.WriteStartObject();
            writer.Text("text", text);
            writer.WriteEndObject();
        });

        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\u2028' or '\u2029' or '\u0085' || char.IsControl(c));
        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_sign_for_what_cannot_be_shown()
    {
        var json = JsonData.Of(writer =>
        {
            writer.WriteStartObject();
            writer.Text("text", "a\ud800b");
            writer.WriteEndObject();
        });

        Assert.Equal("a\ufffdb", JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
    }
}
