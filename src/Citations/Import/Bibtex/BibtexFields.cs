using Attest.Citations.Import.Drafts;

namespace Attest.Citations.Import.Bibtex;

/// <summary>The fields of an entry by name, and the reference that is made of them.</summary>
internal sealed class BibtexFields(IReadOnlyDictionary<string, BibtexField> fields, ReferenceDraft draft)
{
    /// <summary>The first of the fields that is there and says something.</summary>
    public BibtexField? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var field) && !string.IsNullOrWhiteSpace(field.Tex))
            {
                return field;
            }
        }

        return null;
    }

    public void Set(string variable, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            draft.Set(variable, TexText.Read(field.Tex), field.At);
        }
    }
}
