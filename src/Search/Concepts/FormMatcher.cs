using Attest.Search.Analysis;

namespace Attest.Search.Concepts;

/// <summary>All forms of all concepts as a tree of stems. Read by all threads.</summary>
internal sealed class FormTree
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _conceptAt = [NoConcept];
    private readonly bool[] _occursInForms;

    public const int NoConcept = -1;

    /// <param name="concepts">The place of a concept in the list is its index in the result of matching.</param>
    public FormTree(IReadOnlyList<Concept> concepts, int terms)
    {
        _occursInForms = new bool[terms];
        for (var i = 0; i < concepts.Count; i++)
        {
            foreach (var form in concepts[i].Forms)
            {
                _conceptAt[Plant(form.Stems)] = i;
            }
        }
    }

    /// <summary>Whether the term stands in any form.</summary>
    public bool Knows(Term term) => term.Number < _occursInForms.Length && _occursInForms[term.Number];

    /// <returns>The node below a node; -1 if there is none.</returns>
    public int Next(int node, Term term) => _next.GetValueOrDefault(Edge(node, term), -1);

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
            }

            node = next;
        }

        return node;
    }
}

/// <summary>An occurrence of a concept: which, and how many tokens back it begins.</summary>
internal readonly record struct ConceptMatch(int Concept, int Back);

/// <summary>Finds the forms in a row of tokens. Stop words stand in nobody's way.</summary>
internal sealed class FormMatcher(FormTree tree)
{
    private readonly List<(int Node, int Length)> _open = [];

    public List<ConceptMatch> Matches { get; } = [];

    /// <summary>No form runs from one text into the next.</summary>
    public void Restart() => _open.Clear();

    /// <summary>Takes the next token; afterwards <see cref="Matches"/> are the forms that end with it, the longest first.</summary>
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
        if (next < 0)
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
