using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>A field as it stands in the file: TeX, with the texts that <c>#</c> joined and the names of <c>@string</c> replaced.</summary>
internal sealed record BibtexField(string Name, string Tex, Location At);

/// <summary>An entry of a BibTeX file. <paramref name="Type"/> and the names of fields are in lower case; the key may be empty.</summary>
internal sealed record BibtexEntry(string Type, string Key, Location At, IReadOnlyList<BibtexField> Fields);
