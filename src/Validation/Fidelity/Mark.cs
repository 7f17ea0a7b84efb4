namespace Attest.Validation.Fidelity;

/// <summary>
/// Structure in a <see cref="Reading"/>: control characters, which no text has there. Most stand in the source for something typed that the
/// page may show in another way, and in the page for that way.
/// </summary>
internal static class Mark
{
    public const char Block = '\x01';
    public const char Row = '\x02';
    public const char Cell = '\x03';

    /// <summary>Of a list. In the source the marker follows, until <see cref="End"/>.</summary>
    public const char Item = '\x04';

    /// <summary>Likewise of a list that counts; three characters of <see cref="Ordinal"/> follow.</summary>
    public const char Ordered = '\x05';

    /// <summary>Of a quotation or a container.</summary>
    public const char Quote = '\x06';

    /// <summary>Of what the mark before it begins, in the source.</summary>
    public const char End = '\x07';

    /// <summary>Page: a link or the description of an image ends.</summary>
    public const char LinkEnd = '\x08';

    /// <summary>Source: the address and the title, or the label, behind a text in brackets.</summary>
    public const char Tail = '\x0b';

    /// <summary>Source: the title of an image, read as text; empty if there is none.</summary>
    public const char Title = '\x0c';

    public const char Image = '\x0e';

    /// <summary>Page: the caption of an image, until <see cref="End"/>.</summary>
    public const char Caption = '\x0f';

    public const char Citation = '\x10';

    /// <summary>Source: what a number stands for in the page.</summary>
    public const char Key = '\x11';

    /// <summary>A footnote's. Its number follows; in the source a blank, and its name until <see cref="End"/>.</summary>
    public const char Note = '\x12';

    /// <summary>Page: for one <c>*</c>.</summary>
    public const char Emphasis = '\x13';

    /// <summary>Source: what a page shows as typed, or not at all.</summary>
    public const char Optional = '\x14';

    /// <summary>Source: each bracket of an address.</summary>
    public const char Angle = '\x15';

    /// <summary>Source: the word before a caption. Page: the caption of a table.</summary>
    public const char TableCaption = '\x16';

    /// <summary>Between words, as an element that begins.</summary>
    public const char Gap = '\x17';

    /// <summary>A line break, which can stand between blocks.</summary>
    public const char Break = '\x18';

    public const int LengthOfOrdered = 4;
    public const int LengthOfNote = 2;

    /// <summary>Numbers behind a mark begin here, so that they are none.</summary>
    public const char First = ' ';
}
