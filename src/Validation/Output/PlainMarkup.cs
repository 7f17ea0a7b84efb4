namespace Attest.Validation.Output;

/// <summary>
/// Reads markup in the plain form that the generator writes: tags in lower case, attributes once and in double quotes, no comment, no
/// reference but by number or one of four names, and no tag that a browser would read as text. A browser's tokenizer finds the same
/// tags in ten times the time.
/// </summary>
internal ref struct PlainMarkup
{
    private const int LongestName = 32;

    [ThreadStatic]
    private static AttributeTexts? texts;

    private readonly PageReader _reader;
    private ReadOnlySpan<byte> _rest;

    private PlainMarkup(ReadOnlySpan<byte> rest, PageReader reader)
    {
        _rest = rest;
        _reader = reader;
    }

    /// <returns>False if the page is of another form; what the reader got until then is invalid.</returns>
    public static bool TryRead(ReadOnlySpan<byte> html, PageReader reader)
    {
        var declaration = "<!DOCTYPE html>\n"u8;
        return html.StartsWith(declaration) && new PlainMarkup(html[declaration.Length..], reader).TryReadTags();
    }

    private bool TryReadTags()
    {
        while (_rest.IndexOf((byte)'<') is var start and >= 0)
        {
            _rest = _rest[(start + 1)..];
            if (TryTake((byte)'/') ? !TryReadEnd() : !TryReadStart())
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadEnd()
    {
        if (!TryReadTag(out var tag) || !TryTake((byte)'>'))
        {
            return false;
        }

        _reader.Close(tag);
        return true;
    }

    private bool TryReadStart()
    {
        if (!TryReadTag(out var tag))
        {
            return false;
        }

        var element = new Element { Tag = tag };
        while (TryTake((byte)' ') || TryTake((byte)'\n'))
        {
            if (_rest is not [(byte)'/' or (byte)'>', ..] && !TryReadAttribute(ref element))
            {
                return false;
            }
        }

        element.IsSelfClosing = TryTake((byte)'/');
        if (!TryTake((byte)'>'))
        {
            return false;
        }

        _reader.Open(element);
        return !tag.HoldsText || TrySkipText(tag);
    }

    /// <summary>Goes to the end tag, before which nothing may look like a tag.</summary>
    private bool TrySkipText(Tag tag)
    {
        _rest = _rest[Math.Max(0, _rest.IndexOf((byte)'<'))..];
        if (!TryTake((byte)'<') || !TryTake((byte)'/'))
        {
            return false;
        }

        var isOwn = TryReadTag(out var closed) && closed == tag && _rest is [(byte)'>', ..];
        _reader.Close(tag);
        return isOwn;
    }

    private bool TryReadTag(out Tag tag)
    {
        var name = ReadName();
        tag = name.IsEmpty ? null! : Tag.Named(name);
        return !name.IsEmpty;
    }

    private bool TryReadAttribute(ref Element element)
    {
        var name = ReadName();
        if (name.IsEmpty)
        {
            return false;
        }

        var attribute = SeenAttributes.Named(name);
        if (_rest is not [(byte)'=', (byte)'"', ..])
        {
            return element.Set(attribute, "");
        }

        _rest = _rest[2..];
        var end = _rest.IndexOf((byte)'"');
        if (end < 0)
        {
            return false;
        }

        var value = _rest[..end];
        _rest = _rest[(end + 1)..];
        if (attribute is SeenAttribute.None or SeenAttribute.Code)
        {
            return element.Set(attribute, "");
        }

        return (texts ??= new AttributeTexts()).TryRead(value, out var text) && element.Set(attribute, text);
    }

    /// <summary>Small letters, digits and hyphens; empty if there is none, or a longer one.</summary>
    private ReadOnlySpan<byte> ReadName()
    {
        var length = 0;
        while (length < _rest.Length && _rest[length] is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-')
        {
            length++;
        }

        if (length is 0 or > LongestName || _rest[0] is < (byte)'a')
        {
            return [];
        }

        var name = _rest[..length];
        _rest = _rest[length..];
        return name;
    }

    private bool TryTake(byte expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
