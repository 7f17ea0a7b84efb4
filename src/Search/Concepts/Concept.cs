using Attest.Search.Analysis;

namespace Attest.Search.Concepts;

/// <summary>One way of writing a concept.</summary>
internal sealed record ConceptForm(string Written, IReadOnlyList<Term> Stems)
{
    public string Text { get; } = string.Join(' ', Stems.Select(stem => stem.Key));
}

/// <summary>A thing with several names.</summary>
/// <param name="name">Of the glossary; null if only an article names it.</param>
internal sealed class Concept(int number, string? name)
{
    public int Number => number;

    /// <summary>One for each sequence of stems, as first written.</summary>
    public List<ConceptForm> Forms { get; } = [];

    public string? Name { get; private set; } = name;

    /// <summary>The name to show beside one of its forms.</summary>
    public string NameBeside(ConceptForm form) => Name ?? Forms.Find(other => other.Text != form.Text)?.Written ?? form.Written;

    public void Add(ConceptForm form)
    {
        if (Forms.TrueForAll(known => known.Text != form.Text))
        {
            Forms.Add(form);
        }
    }

    public void TakeOver(Concept other)
    {
        Name ??= other.Name;
        other.Forms.ForEach(Add);
    }
}
