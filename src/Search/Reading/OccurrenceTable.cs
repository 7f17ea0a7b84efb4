namespace Attest.Search.Reading;

/// <summary>Collects the occurrences of one article; reused for the next.</summary>
internal sealed class OccurrenceTable(SearchConstants constants)
{
    public const int Nowhere = -1;

    private readonly List<byte> _packed = [];
    private readonly List<int> _kept = [];
    private int[] _slotOfCode = new int[1 << 14];
    private int[] _codes = new int[1024];
    private int[] _counts = new int[1024 * Fields.Count];
    private int[] _first = new int[1024];
    private int[] _last = new int[1024];
    private int[] _positions = new int[4096];
    private int[] _next = new int[4096];
    private int _slots;
    private int _nodes;

    public void Add(int code, Field field, int position)
    {
        var slot = SlotOf(code);
        _counts[(slot * Fields.Count) + (int)field]++;
        if (position == Nowhere)
        {
            return;
        }

        if (_nodes == _positions.Length)
        {
            Array.Resize(ref _positions, _nodes * 2);
            Array.Resize(ref _next, _nodes * 2);
        }

        // The lowest bit: kept before others.
        _positions[_nodes] = (position << 1) | (field is Field.Title or Field.Headings ? 1 : 0);
        _next[_nodes] = Nowhere;
        if (_first[slot] == Nowhere)
        {
            _first[slot] = _nodes;
        }
        else
        {
            _next[_last[slot]] = _nodes;
        }

        _last[slot] = _nodes++;
    }

    public Occurrences Take()
    {
        var offsets = new int[_slots];
        for (var slot = 0; slot < _slots; slot++)
        {
            offsets[slot] = _packed.Count;
            Pack(slot);
            _slotOfCode[_codes[slot]] = 0;
        }

        var taken = new Occurrences(_codes[.._slots], offsets, [.. _packed]);
        _counts.AsSpan(0, _slots * Fields.Count).Clear();
        _slots = _nodes = 0;
        _packed.Clear();
        return taken;
    }

    private int SlotOf(int code)
    {
        if (code >= _slotOfCode.Length)
        {
            Array.Resize(ref _slotOfCode, Math.Max(code + 1, _slotOfCode.Length * 2));
        }

        if (_slotOfCode[code] is > 0 and var known)
        {
            return known - 1;
        }

        if (_slots == _codes.Length)
        {
            Array.Resize(ref _codes, _slots * 2);
            Array.Resize(ref _first, _slots * 2);
            Array.Resize(ref _last, _slots * 2);
            Array.Resize(ref _counts, _slots * 2 * Fields.Count);
        }

        _codes[_slots] = code;
        _first[_slots] = Nowhere;
        _slotOfCode[code] = ++_slots;
        return _slots - 1;
    }

    private void Pack(int slot)
    {
        var counts = _counts.AsSpan(slot * Fields.Count, Fields.Count);
        var mask = 0;
        for (var field = 0; field < Fields.Count; field++)
        {
            mask |= counts[field] > 0 ? 1 << field : 0;
        }

        _packed.Add((byte)mask);
        foreach (var count in counts)
        {
            if (count > 0)
            {
                _packed.WriteVarInt(count);
            }
        }

        PackPositions(slot);
    }

    /// <summary>Positions in titles and headings are kept before others.</summary>
    private void PackPositions(int slot)
    {
        _kept.Clear();
        var preferred = 0;
        for (var node = _first[slot]; node != Nowhere; node = _next[node])
        {
            _kept.Add(_positions[node]);
            preferred += _positions[node] & 1;
        }

        if (Occurrences.IsConcept(_codes[slot]))
        {
            // A long form is found after a short one inside it.
            _kept.Sort();
        }

        preferred = Math.Min(preferred, constants.PositionsPerArticle);
        var others = Math.Min(_kept.Count - preferred, constants.PositionsPerArticle - preferred);
        _packed.WriteVarInt(preferred + others);
        var before = 0;
        foreach (var position in _kept)
        {
            ref var left = ref (position & 1) == 1 ? ref preferred : ref others;
            if (left > 0)
            {
                left--;
                _packed.WriteVarInt((position >> 1) - before);
                before = position >> 1;
            }
        }
    }
}
