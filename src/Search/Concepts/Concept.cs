using Attest.Search.Analysis;

namespace Attest.Search.Concepts;

/// <summary>One way of writing a concept.</summary>
/// <param name="Written">As the editors wrote it.</param>
/// <param name="Stems">What it is found by.</param>
internal sealed record ConceptForm(string Written, IReadOnlyList<Term> Stems)
{
    /// <summary>The stems with blanks between them.</summary>
    public string Text { get; } = string.Join(' ', Stems.Select(stem => stem.Key));
}

/// <summary>A thing with several names.</summary>
/// <param name="name">The name that the glossary gives it; null for one that only an article names.</param>
internal sealed class Concept(int number, string? name)
{
    public int Number => number;

    /// <summary>One for each row of stems, as it was written first.</summary>
    public List<ConceptForm> Forms { get; } = [];

    public string? Name { get; private set; } = name;

    /// <summary>What to call the concept for somebody who looked for one of its forms.</summary>
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
