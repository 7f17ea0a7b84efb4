namespace Attest.Validation.Output;

/// <summary>Proves that tags nest, with no block in a paragraph and no link in a link, so that a browser builds the same tree.</summary>
internal sealed class NestingCheck(List<PageFault> faults)
{
    private readonly Stack<Tag> _open = new();
    private int _paragraphs;
    private int _links;
    private int _drawings;

    public void Open(in Element element)
    {
        var tag = element.Tag;
        if ((_paragraphs > 0 && tag.IsBlock) || (_links > 0 && tag.IsLink))
        {
            var around = string.Join("> <", _open.Take(3).Reverse().Select(t => t.Name));
            faults.Add(new PageFault("KB505", $"the page would contain <{tag.Name}> where it is not allowed, in <{around}>"));
        }

        if (!tag.IsVoid && !(element.IsSelfClosing && _drawings > 0))
        {
            _open.Push(tag);
            Count(tag, 1);
        }
    }

    public void Close(Tag tag)
    {
        if (!_open.TryPeek(out var expected) || (!ReferenceEquals(expected, tag) && expected.Name != tag.Name))
        {
            faults.Add(new PageFault("KB505", $"the page would contain </{tag.Name}> where </{expected?.Name}> is expected"));
            return;
        }

        _open.Pop();
        Count(tag, -1);
    }

    public void Begin()
    {
        _open.Clear();
        (_paragraphs, _links, _drawings) = (0, 0, 0);
    }

    public void End()
    {
        if (_open.TryPeek(out var tag))
        {
            faults.Add(new PageFault("KB505", $"the page would never close <{tag.Name}>"));
        }
    }

    private void Count(Tag tag, int change)
    {
        _paragraphs += tag.IsParagraph ? change : 0;
        _links += tag.IsLink ? change : 0;
        _drawings += tag.IsDrawing ? change : 0;
    }
}
