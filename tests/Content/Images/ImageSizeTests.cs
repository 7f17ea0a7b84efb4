using System.Text;
using Attest.Files.Images;
using Attest.Tests.Site;
using CsCheck;

namespace Attest.Tests.Content.Images;

public class ImageSizeTests
{
    // Each is the beginning of a picture of 300 by 20 pixels.
    private const string Png = "89504E470D0A1A0A0000000D494844520000012C00000014";
    private const string Gif = "4749463839612C011400";
    private const string Jpeg = "FFD8FFE000104A46494600010100000100010000FFC0001108 0014 012C 03";
    private const string Lossy = "52494646000000005745425056503820000000003001009D012A2C011400";
    private const string Lossless = "5249464600000000574542505650384C000000002F2BC104000000000000";
    private const string Canvas = "524946460000000057454250565038580A000000000000002B0100130000";

    private static readonly string[] Pictures = [Png, Gif, Jpeg, Lossy, Lossless, Canvas];

    [Theory]
    [InlineData(Png)]
    [InlineData(Gif)]
    [InlineData(Jpeg)]
    [InlineData(Lossy)]
    [InlineData(Lossless)]
    [InlineData(Canvas)]
    public void Size_stands_at_the_beginning_of_a_picture(string hex) => Assert.Equal(new(300, 20), Of(hex));

    [Fact]
    public void Photograph_of_a_turned_camera_is_as_high_as_it_was_wide()
    {
        const string Turned = "FFE1 0022 457869660000 4949 2A00 08000000 0100 1201 0300 01000000 0600 0000 00000000";
        const string Upright = "FFE1 0022 457869660000 4D4D 002A 00000008 0001 0112 0003 00000001 0001 0000 00000000";

        Assert.Equal(new(20, 300), Of(Jpeg.Insert(4, Turned)));
        Assert.Equal(new(300, 20), Of(Jpeg.Insert(4, Upright)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='20px'/>")]
    [InlineData("<?xml version='1.0'?><!-- made by hand --><svg viewBox='0 0 300 20' width='100%'><g/></svg>")]
    [InlineData("<svg viewBox='-5,-5,300.2,19.6'>")]
    public void Drawing_has_the_size_that_it_says_or_that_of_its_view_box(string svg) => Assert.Equal(new(300, 20), ImageSize.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("no picture")]
    [InlineData("<html><svg width='1' height='1'/></html>")]
    [InlineData("<svg width='0' height='20'/>")]
    [InlineData("<svg width='NaN' height='1e99'/>")]
    [InlineData("<svg")]
    public void What_says_no_size_has_none(string text) => Assert.Null(ImageSize.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Damaged_picture_has_some_size_or_none_and_breaks_nothing() =>
        Gen.Select(Gen.Int[0, Pictures.Length - 1], Gen.Byte.Array[0, 40], Gen.Int[0, 40])
            .Sample((picture, tail, kept) => ImageSize.Of([.. Bytes(Pictures[picture]).Take(kept), .. tail]) is null or { Width: > 0, Height: > 0 });

    [Fact]
    public void Page_keeps_the_place_of_a_picture_free()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "![Steps](steps.png) Drug A [@example2020].\n\n![Broken](broken.png \"Broken [@example2020]\")\n");
        folder.Write("input/articles/steps.png", Bytes(Png));
        folder.Write("input/articles/broken.png", Bytes("8950"));
        folder.Publish();

        var images = folder.Page("articles/example/").QuerySelectorAll(".prose img");

        Assert.Equal(["300 20", " "], images.Select(image => $"{image.GetAttribute("width")} {image.GetAttribute("height")}"));
    }

    private static ImageSize? Of(string hex) => ImageSize.Of(Bytes(hex));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
