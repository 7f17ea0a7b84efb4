using Attest.Citations.Import.Drafts;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>A field as it stands in the file: TeX, with the texts that <c>#</c> joined and the names of <c>@string</c> replaced.</summary>
internal sealed record BibtexField(string Name, string Tex, Location At);

/// <summary>An entry of a BibTeX file. <paramref name="Type"/> and the names of fields are in lower case; the key may be empty.</summary>
internal sealed record BibtexEntry(string Type, string Key, Location At, IReadOnlyList<BibtexField> Fields);

/// <summary>The fields of an entry by name, and the reference that is made of them.</summary>
internal sealed class BibtexFields(BibtexEntry entry, ReferenceDraft draft)
{
    private readonly Dictionary<string, BibtexField> _fields = entry.Fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);

    /// <summary>The first of the fields that is there and says something.</summary>
    public BibtexField? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var field) && !string.IsNullOrWhiteSpace(field.Tex))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>What the first of them says; empty without one.</summary>
    public string Text(params ReadOnlySpan<string> names) => First(names) is { } field ? TexText.Read(field.Tex) : "";

    public void Set(string variable, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            draft.Set(variable, TexText.Read(field.Tex), field.At);
        }
    }

    /// <summary>A title with biblatex's subtitle behind a colon.</summary>
    public void SetTitle(string variable, string subtitle, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            var title = TexText.Read(field.Tex);
            var second = Text(subtitle);
            draft.Set(variable, second.Length == 0 ? title : title + (title is [.., '?' or '!'] ? " " : ": ") + second, field.At);
        }
    }

    /// <summary>A date of biblatex, which is in EDTF.</summary>
    public void SetDate(string variable, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            draft.SetDate(variable, ImportedDate.Read(TexText.ReadVerbatim(field.Tex)), field.At);
        }
    }
}
