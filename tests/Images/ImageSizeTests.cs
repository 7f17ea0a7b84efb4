using System.Text;
using Attest.Images;
using Attest.Tests.Site;
using CsCheck;

namespace Attest.Tests.Images;

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
        const string TurnedBig = "FFE1 0022 457869660000 4D4D 002A 00000008 0001 0112 0003 00000001 0008 0000 00000000";
        const string Upright = "FFE1 0022 457869660000 4D4D 002A 00000008 0001 0112 0003 00000001 0001 0000 00000000";

        Assert.Equal(new(20, 300), Of(Jpeg.Insert(4, Turned)));
        Assert.Equal(new(20, 300), Of(Jpeg.Insert(4, TurnedBig)));
        Assert.Equal(new(300, 20), Of(Jpeg.Insert(4, Upright)));
    }

    [Theory]
    [InlineData("49492A00 FFFFFF7F 0100")]
    [InlineData("4D4D002A 7FFFFFFF 0001")]
    [InlineData("4D4D002A FFFFFFFF 0001")]
    [InlineData("4D4D002A 00000008 FFFF")]
    [InlineData("49492A00 0800")]
    public void Photograph_whose_camera_data_lead_nowhere_has_the_size_of_its_frame(string tiff) =>
        Assert.Equal(new(300, 20), Of(Jpeg.Insert(4, $"FFE1 {8 + Bytes(tiff).Length:X4} 457869660000 {tiff}")));

    [Theory]
    [InlineData("FFD8 FFE1 0000 0000000000000000")]
    [InlineData("FFD8 FFE1 0001 0000000000000000")]
    [InlineData("FFD8 FFE1 0022 457869660000 49492A00 08000000 0100")]
    [InlineData("FFD8 FFC0 0011 08 0014 01")]
    [InlineData("FFD8 FFFFFFFF")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 0000012C 0000")]
    [InlineData("89504E470D0A1A0A 00000004 43674249 0000012C 00000014")]
    [InlineData("474946383961 2C01 14")]
    [InlineData("52494646 00000000 57454250 56503858 0A000000 00000000 2B0100 1300")]
    [InlineData("52494646 00000000 57454250 5650384C 00000000 2F 2BC1")]
    public void Picture_that_is_cut_off_or_damaged_has_no_size(string hex) => Assert.Null(Of(hex));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='20px'/>")]
    [InlineData("<?xml version='1.0'?><!-- made by hand --><svg viewBox='0 0 300 20' width='100%'><g/></svg>")]
    [InlineData("<svg viewBox='-5,-5,300.2,19.6'>")]
    public void Drawing_has_the_size_that_it_says_or_that_of_its_view_box(string svg) =>
        Assert.Equal(new(300, 20), ImageSize.Of(Encoding.UTF8.GetBytes(svg)));

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
            .Always((picture, tail, kept) => ImageSize.Of([.. Bytes(Pictures[picture]).Take(kept), .. tail]) is null
                or { Width: > 0, Height: > 0 });

    [Fact]
    public void Page_keeps_the_place_of_a_picture_free()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "![Steps](steps.png) Drug A [@example2020].\n\n![Broken](broken.png \"Broken [@example2020]\")\n");
        folder.Write("input/articles/steps.png", Bytes(Png));
        folder.Write("input/articles/broken.png", Bytes("89504e470d0a1a0a0000000d49484452"));
        folder.Publish();

        var images = folder.Page("articles/example/").QuerySelectorAll(".prose img");

        Assert.Equal(["300 20", " "], images.Select(image => $"{image.GetAttribute("width")} {image.GetAttribute("height")}"));
    }

    private static ImageSize? Of(string hex) => ImageSize.Of(Bytes(hex));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
