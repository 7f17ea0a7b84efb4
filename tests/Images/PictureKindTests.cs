using System.Text;
using Attest.Images;

namespace Attest.Tests.Images;

public class PictureKindTests
{
    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", PictureKind.Pixels)]
    [InlineData("\u0089PNG\r\n\u001a\n", PictureKind.Other)]
    [InlineData("GIF89a", PictureKind.Pixels)]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", PictureKind.Pixels)]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8L", PictureKind.Pixels)]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", PictureKind.Other)]
    [InlineData("\0\0\0\u001cftypavif\0\0\0\0avifmif1", PictureKind.Pixels)]
    [InlineData("\0\0\0\u001cftypmif1\0\0\0\0miafavif", PictureKind.Pixels)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", PictureKind.Other)]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0avc1mp41", PictureKind.Other)]
    [InlineData("\u00ff\u00ff\u00ff\u00ffftypmif1", PictureKind.Other)]
    [InlineData("BM\u0010\0\0\0", PictureKind.Other)]
    [InlineData("II*\0", PictureKind.Other)]
    [InlineData("%PDF-1.7", PictureKind.Other)]
    [InlineData("<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>", PictureKind.Other)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- svg -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\"/>", PictureKind.Svg)]
    [InlineData("\u00ef\u00bb\u00bf<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>", PictureKind.Svg)]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:1", PictureKind.LfsPointer)]
    [InlineData("", PictureKind.Empty)]
    public void Content_says_what_a_picture_is(string bytes, PictureKind kind) =>
        Assert.Equal(kind, Pictures.KindOf(Encoding.Latin1.GetBytes(bytes)));
}
