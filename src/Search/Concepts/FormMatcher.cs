using Attest.Search.Analysis;

namespace Attest.Search.Concepts;

/// <summary>The forms of all concepts as a tree of stems. Thread-safe.</summary>
internal sealed class FormTree
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _conceptAt = [NoConcept];
    private readonly bool[] _occursInForms;
    private readonly int[] _first;

    public const int NoConcept = -1;
    public const int NoNode = -1;

    /// <param name="concepts">Matches are indices of this list.</param>
    public FormTree(IReadOnlyList<Concept> concepts, int terms)
    {
        _occursInForms = new bool[terms];
        _first = new int[terms];
        Array.Fill(_first, NoNode);
        for (var i = 0; i < concepts.Count; i++)
        {
            foreach (var form in concepts[i].Forms)
            {
                _conceptAt[Plant(form.Stems)] = i;
            }
        }
    }

    /// <summary>True if any form contains the term.</summary>
    public bool Knows(Term term) => term.Number < _occursInForms.Length && _occursInForms[term.Number];

    /// <summary><see cref="NoNode"/> if there is none. The term must be in some form.</summary>
    public int Next(int node, Term term) => node == 0 ? _first[term.Number] : _next.GetValueOrDefault(Edge(node, term), NoNode);

    public int ConceptAt(int node) => _conceptAt[node];

    private static long Edge(int node, Term term) => ((long)node << 32) | (uint)term.Number;

    private int Plant(IReadOnlyList<Term> stems)
    {
        var node = 0;
        foreach (var stem in stems)
        {
            _occursInForms[stem.Number] = true;
            if (!_next.TryGetValue(Edge(node, stem), out var next))
            {
                _next[Edge(node, stem)] = next = _conceptAt.Count;
                _conceptAt.Add(NoConcept);
                if (node == 0)
                {
                    // Needed for every word, for which an array is faster.
                    _first[stem.Number] = next;
                }
            }

            node = next;
        }

        return node;
    }
}

/// <summary>An occurrence of a concept that begins a number of tokens back.</summary>
internal readonly record struct ConceptMatch(int Concept, int Back);

/// <summary>Finds the forms in a sequence of tokens, which has no stop words.</summary>
internal sealed class FormMatcher(FormTree tree)
{
    private readonly List<(int Node, int Length)> _open = [];

    public List<ConceptMatch> Matches { get; } = [];

    /// <summary>Between texts, which no form spans.</summary>
    public void Restart() => _open.Clear();

    /// <summary>Afterwards <see cref="Matches"/> are the forms that end here, the longest first.</summary>
    public void Step(Term term)
    {
        Matches.Clear();
        if (!tree.Knows(term))
        {
            _open.Clear();
            return;
        }

        var kept = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            Follow(_open[i].Node, _open[i].Length, term, ref kept);
        }

        _open.RemoveRange(kept, _open.Count - kept);
        Follow(0, 0, term, ref kept);
    }

    private void Follow(int node, int length, Term term, ref int kept)
    {
        var next = tree.Next(node, term);
        if (next == FormTree.NoNode)
        {
            return;
        }

        if (tree.ConceptAt(next) is >= 0 and var concept)
        {
            Matches.Add(new ConceptMatch(concept, length));
        }

        if (kept < _open.Count)
        {
            _open[kept] = (next, length + 1);
        }
        else
        {
            _open.Add((next, length + 1));
        }

        kept++;
    }
}
