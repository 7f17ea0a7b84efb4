using Attest.Content;
using Attest.Search.Analysis;

namespace Attest.Search.Concepts;

/// <summary>
/// Concepts of the glossary and of synonyms. Those that share a form become one, unless it would have too many; then the form stays with
/// the first.
/// </summary>
internal sealed class ConceptCollector(Lexicon lexicon, SearchConstants constants) : ITokenSink
{
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly List<Concept?> _concepts = [];
    private readonly Dictionary<string, int> _conceptOfForm = new(StringComparer.Ordinal);
    private readonly List<Term> _stems = [];

    /// <param name="articles">In the order of their numbers.</param>
    public static IReadOnlyList<Concept> Collect(
        IReadOnlyList<GlossaryTerm> glossary, IReadOnlyList<Article> articles, Lexicon lexicon, SearchConstants constants)
    {
        var collector = new ConceptCollector(lexicon, constants);
        foreach (var entry in glossary)
        {
            collector.Add(entry.Term.Value, [entry.Term.Value, .. entry.Synonyms, .. entry.Abbreviations]);
        }

        foreach (var article in articles.Where(article => article.Synonyms.Count > 0))
        {
            collector.Add(null, [.. collector.NameOf(article), .. article.Synonyms.Select(synonym => synonym.Value)]);
        }

        // A concept with one form is found by its words.
        return [.. collector._concepts.OfType<Concept>().Where(concept => concept.Forms.Count > 1)];
    }

    void ITokenSink.Take(in Token token)
    {
        if (!token.IsJoined)
        {
            _stems.Add(token.Word.Term);
        }
    }

    /// <summary>The words of the address, if they are words of the title.</summary>
    private string[] NameOf(Article article)
    {
        var title = StemsOf(article.Title.Value).ToHashSet();
        var name = article.Slug.Replace('-', ' ');
        return StemsOf(name) is { Count: > 0 } stems && stems.All(title.Contains) ? [name] : [];
    }

    private List<Term> StemsOf(string text)
    {
        _stems.Clear();
        _analyzer.Read(text, this, isLabel: true);
        return [.. _stems];
    }

    private void Add(string? name, IEnumerable<string> written)
    {
        var concept = new Concept(_concepts.Count, name);
        _concepts.Add(concept);
        foreach (var text in written)
        {
            var form = new ConceptForm(text, StemsOf(text));
            if (form.Stems.Count > 0)
            {
                concept = Add(concept, form);
            }
        }
    }

    /// <returns>The concept that has the form now.</returns>
    private Concept Add(Concept concept, ConceptForm form)
    {
        if (!_conceptOfForm.TryGetValue(form.Text, out var number))
        {
            if (concept.Forms.Count < constants.FormsPerConcept)
            {
                concept.Add(form);
                _conceptOfForm[form.Text] = concept.Number;
            }

            return concept;
        }

        var owner = _concepts[number]!;
        if (owner != concept && owner.Forms.Count + concept.Forms.Count > constants.FormsPerConcept)
        {
            return concept;
        }

        owner.Add(form);
        if (owner != concept)
        {
            owner.TakeOver(concept);
            concept.Forms.ForEach(moved => _conceptOfForm[moved.Text] = number);
            _concepts[concept.Number] = null;
        }

        return owner;
    }
}
