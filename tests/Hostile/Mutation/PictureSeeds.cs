using System.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>
/// The beginnings of pictures in every form in which their size is found. All are 300 wide and 20 high, or the other way round if they are
/// turned.
/// </summary>
internal static class PictureSeeds
{
    private const string Frame = "11 08 0014 012C 03 012200 021101 031101";
    private const string Tables = "FFDB 0005 000101 FFC4 0004 0000";
    private const string Upright = "0112 0003 00000001 0001 0000";
    private const string Turned = "0112 0003 00000001 0006 0000";
    private const string Make = "010F 0002 00000004 41424300";

    /// <summary>Another kind of data in a segment like that of the camera.</summary>
    private static readonly string Xmp = Convert.ToHexString("http://ns.adobe.com/xap/1.0/\0<x/>"u8);

    public static IReadOnlyList<string> Drawings { get; } =
    [
        "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='20px'/>",
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <!-- drawn -->
        <svg viewBox='0 0 300 20' width='100%'><title>A</title><style>.a { fill: url(#b) }</style><g class='a'><path d='M0 0'/></g></svg>
        """,
        """
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg viewBox='0,0,300,20' xmlns:xlink='http://www.w3.org/1999/xlink'><a xlink:href='#b'><text>x &lt; &#169;</text></a></svg>
        """,
        """
        <!-- <svg --><s:svg xmlns:s='http://www.w3.org/2000/svg' width=' 300.4 ' height='2e1'>
        <s:style><![CDATA[a{b:c}]]></s:style><s:image href='data:image/png;base64,eA=='/></s:svg>
        <!-- end -->
        """,
    ];

    public static IReadOnlyList<string> DrawingPieces { get; } =
    [
        "<svg ", "<svg", "/>", "</svg>", "<", ">", "\"", "'", "&", "&#x0;", "&#xFFFFFFFF;", "&a;", "%a;", "<!--", "-->", "--", "<![CDATA[",
        "]]>", "<!DOCTYPE svg [", "]>", "<!ENTITY a 'b'>",
        "<!ENTITY % a SYSTEM 'b'>", "<!ATTLIST svg b CDATA #REQUIRED>", "<!ELEMENT svg ((a|b)*,(c))>",
        "<?xml version='1.0' encoding='utf-7'?>", "<?a ?>", " encoding='ucs-4'", " encoding='ibm500'", " xmlns:a=''", " xml:base='b'",
        " xmlns='http://www.w3.org/1999/xhtml'", " a:b='c'", " width='1e9'", " width='100%'", " viewBox='0 0'", " style='a:url('",
        "href='#a'", "url(", "\0",
    ];

    public static IReadOnlyList<byte[]> Pictures { get; } =
    [
        Bytes("89504E470D0A1A0A 0000000D 49484452 0000012C 00000014 08 02 000000 00000000 00000000 49454E44 AE426082"),
        Bytes("474946383961 2C01 1400 F70000 000000FFFFFF 3B"),
        Bytes("474946383761 2C01 1400 000000 2C 0000 0000 2C01 1400 00 3B"),
        .. Jpegs.Select(Bytes),
        WebP("VP8 ", "300100 9D012A 2C01 1400 0000"),
        WebP("VP8L", "2F 2BC10400 0000000000"),
        WebP("VP8X", "08 000000 2B0100 130000 45584946 00000000"),
    ];

    /// <summary>Numbers of one, two and four bytes in both orders, the largest most often, markers and tags.</summary>
    public static IReadOnlyList<byte[]> Numbers { get; } =
    [
        .. ((string[])[
            .. Enumerable.Repeat((string[])["7FFFFFFF", "FFFFFF7F", "FFFFFFFF", "0000", "0100", "0001"], 4).SelectMany(often => often),
            "00", "01", "02", "7F", "80", "FF", "0000", "0001", "0100", "0002", "0200", "7FFF", "FF7F", "8000", "FFFE", "FEFF", "FFFF",
            "00000000", "00000001", "01000000", "0000FFFF", "FFFF0000", "7FFFFFFF", "FFFFFF7F", "80000000", "FFFFFFFF", "FFFFFFFE",
            "00000008", "08000000",
            "FFD8", "FFD9", "FFDA", "FFE1", "FFE1 0000", "FFE1 0001", "FFE1 0002", "FFE1 0008 457869660000", "FFC0", "FFC2", "FFC4 0002",
            "4949 2A00", "4D4D 002A", "0112", "1201",
            "457869660000", "49484452", "56503820", "5650384C", "56503858",
        ]).Select(Bytes),
    ];

    private static IEnumerable<string> Jpegs =>
    [
        $"FFD8 {Segment("FFE0", "4A46494600 0101 00 0001 0001 00 00")} {Tables} FFC0 00{Frame} FFDA 0008 01 0100 003F00 AA FFD9",
        $"FFD8 FFFF {Tables} FFC2 00{Frame} FFC4 0003 10",
        $"FFD8 FFC1 00{Frame}",
        .. from order in (string[])["4D4D 002A 00000008", "4949 2A00 08000000"]
           from entries in (string[][])[[], [Make], [Upright], [Turned], [Make, Upright], [Make, Turned, Make]]
           from frame in (string[])["FFC0", "FFC2"]
           select $"FFD8 {Exif(order, entries)} {Tables} {frame} 00{Frame}",
        $"FFD8 {Segment("FFE1", Xmp)} {Exif("4D4D 002A 00000008", [Turned])} FFC0 00{Frame}",
    ];

    /// <summary>With a type of their own, which a page may not show, and in other encodings: their size is known nevertheless.</summary>
    public static IReadOnlyList<byte[]> DrawingBytes =>
    [
        .. Drawings.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes("""
            <!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY c '&a;&a;'><!ATTLIST svg d CDATA 'e'><!ELEMENT svg (g|a)*>]>
            <svg width='300' height='20'>&c;</svg>
            """),
        Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='iso-8859-1'?><svg width='300' height='20'><title>é</title></svg>"),
    ];

    /// <summary>The length counts its own two bytes.</summary>
    private static string Segment(string marker, string payload) => $"{marker} {Bytes(payload).Length + 2:X4} {payload}";

    /// <param name="header">In the order that it states.</param>
    /// <param name="entries">Of the directory, the big end first.</param>
    private static string Exif(string header, string[] entries)
    {
        var isBig = header.StartsWith("4D", StringComparison.Ordinal);
        var fields = entries.Prepend($"{entries.Length:X4}").SelectMany(entry => entry.Split(' ')).Append("00000000");
        var directory = fields.Select(field => isBig ? field : Convert.ToHexString([.. Bytes(field).Reverse()]));
        return Segment("FFE1", $"457869660000 {header} {string.Concat(directory)}");
    }

    private static byte[] WebP(string chunk, string payload) =>
        [.. "RIFF"u8, 0x20, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 0x10, 0, 0, 0, .. Bytes(payload)];

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
