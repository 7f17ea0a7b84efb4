using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>
/// A block or an inline. Its children follow at once and end before <paramref name="Next"/>, so that what stands in it is a stretch of nodes.
/// </summary>
/// <param name="Kind">A <see cref="BlockKind"/> or an <see cref="InlineKind"/>, which share no number.</param>
/// <param name="Start">In the file.</param>
/// <param name="Length">In the file.</param>
/// <param name="Next">The node behind it and all that stands in it.</param>
/// <param name="Number">What the kind counts or marks; the properties of <see cref="Block"/> and <see cref="Inline"/> say what.</param>
/// <param name="Payload">The index of what does not fit into numbers, negative without any; of a citation the place of its first key.</param>
internal record struct Node(byte Kind, int Start, int Length, int Next, int Number, int Payload);

/// <summary>
/// The nodes of one text in the order in which it is read. One array without references: it takes a seventh of what the parser's tree
/// takes, and costs the collector nothing, so that it is kept as long as its article is.
/// </summary>
internal sealed class Tree(SourceText source)
{
    private const int None = -1;

    private Node[] _nodes = new Node[Math.Min(16 + (source.Length / 16), 4096)];
    private object[] _payloads = new object[32];
    private int _payloadCount;
    private readonly List<int> _footnotes = [];

    public SourceText Source => source;

    public int Count { get; private set; }

    public ref readonly Node this[int index] => ref _nodes[index];

    public object? PayloadOf(int index) => _nodes[index].Payload is var payload and not None ? _payloads[payload] : null;

    /// <summary>Where the footnote with a number from 1 on begins.</summary>
    public int Footnote(int number) => _footnotes[number - 1];

    /// <summary>Adds a node behind all others. What is added before <see cref="Close"/> stands in it.</summary>
    public int Add(byte kind, int start, int length, int number = 0, int payload = None)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = new Node(kind, start, length, Count + 1, number, payload);
        return Count++;
    }

    public void Close(int index) => _nodes[index].Next = Count;

    public void AddFootnote(int index) => _footnotes.Add(index);

    /// <summary>Keeps what does not fit into numbers.</summary>
    public void Keep(int index, object payload)
    {
        if (_payloadCount == _payloads.Length)
        {
            Array.Resize(ref _payloads, _payloadCount * 2);
        }

        _payloads[_payloadCount] = payload;
        _nodes[index].Payload = _payloadCount++;
    }

    /// <summary>Gives back the room that is not needed, once all is added.</summary>
    public void Trim()
    {
        Array.Resize(ref _nodes, Count);
        Array.Resize(ref _payloads, _payloadCount);
        _footnotes.TrimExcess();
    }
}
