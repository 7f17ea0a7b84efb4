using System.Collections;
using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>
/// A block or an inline. Its descendants are the nodes between it and <paramref name="Next"/>.
/// </summary>
/// <param name="Kind">A <see cref="BlockKind"/> or an <see cref="InlineKind"/>, whose numbers differ.</param>
/// <param name="Start">In the file.</param>
/// <param name="Length">In the file.</param>
/// <param name="Next">The node after it and its descendants.</param>
/// <param name="Number">See the properties of <see cref="Block"/> and <see cref="Inline"/>.</param>
/// <param name="Payload">The index of an object, or -1; of a citation the index of its first key.</param>
internal record struct Node(byte Kind, int Start, int Length, int Next, int Number, int Payload);

/// <summary>
/// The nodes of a text in order. Without references it takes a seventh of the parser's tree and no time of the garbage collector, so it is
/// kept.
/// </summary>
internal sealed class Tree(SourceText source)
{
    private readonly List<object> _payloads = [];
    private readonly List<int> _footnotes = [];
    private Node[] _nodes = new Node[64];

    public SourceText Source => source;

    public int Count { get; private set; }

    public ref readonly Node this[int index] => ref _nodes[index];

    public object? PayloadOf(int index) => _nodes[index].Payload is >= 0 and var payload ? _payloads[payload] : null;

    /// <summary>By number, from 1.</summary>
    public int Footnote(int number) => _footnotes[number - 1];

    /// <summary>Until <see cref="Close"/>, further nodes are its descendants.</summary>
    public int Add(BlockKind kind, Location at, int number = 0)
    {
        if (kind == BlockKind.Footnote)
        {
            _footnotes.Add(Count);
        }

        return Add((byte)kind, at, number, -1);
    }

    public int Add(InlineKind kind, Location at, int number = 0, int payload = -1) => Add((byte)kind, at, number, payload);

    public void Close(int index, object? payload = null)
    {
        _nodes[index].Next = Count;
        if (payload is not null)
        {
            _nodes[index].Payload = _payloads.Count;
            _payloads.Add(payload);
        }
    }

    public void Trim()
    {
        Array.Resize(ref _nodes, Count);
        _payloads.TrimExcess();
        _footnotes.TrimExcess();
    }

    private int Add(byte kind, Location at, int number, int payload)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = new Node(kind, at.Start, at.Length, Count + 1, number, payload);
        return Count++;
    }
}

internal interface INode<T>
{
    static abstract T Of(Tree tree, int index);
}

/// <summary>Siblings in order; also their enumerator.</summary>
internal struct Siblings<T>(Tree tree, int start, int end) : IEnumerable<T>
    where T : INode<T>
{
    private int _current;
    private int _next = start;

    public readonly bool IsEmpty => _next >= end;

    public readonly T First => T.Of(tree, _next);

    public readonly T Current => T.Of(tree, _current);

    public bool MoveNext()
    {
        if (IsEmpty)
        {
            return false;
        }

        _current = _next;
        _next = tree[_next].Next;
        return true;
    }

    public readonly bool Any(Func<T, bool> isMeant)
    {
        foreach (var sibling in this)
        {
            if (isMeant(sibling))
            {
                return true;
            }
        }

        return false;
    }

    public readonly Siblings<T> GetEnumerator() => this;

    readonly IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        foreach (var sibling in this)
        {
            yield return sibling;
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
