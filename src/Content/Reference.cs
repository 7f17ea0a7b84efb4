using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>A person or group in a CSL name field. <see cref="Literal"/> is a group or a name in one piece.</summary>
public sealed record CslName(
    string? Family,
    string? Given,
    string? Suffix = null,
    string? DroppingParticle = null,
    string? NonDroppingParticle = null,
    string? Literal = null);

/// <summary>
/// A CSL date: year, month (1 to 12) and day (1 to 31) as far as they are known, or the text that stands for a date.
/// <see cref="Literal"/> holds what is no date, such as "in press"; <see cref="EndYear"/>, with
/// <see cref="EndMonth"/> and <see cref="EndDay"/> as far as they are known, closes a range.
/// <see cref="Season"/>: CSL's 1 (spring) to 4 (winter), or a word. <see cref="Circa"/>: the year is an estimate.
/// </summary>
public sealed record CslDate(
    int? Year,
    int? Month = null,
    int? Day = null,
    string? Literal = null,
    int? EndYear = null,
    string? Season = null,
    bool Circa = false,
    int? EndMonth = null,
    int? EndDay = null);

/// <summary>How strong a kind of source a reference is. Guidelines are listed apart from all else.</summary>
public enum Evidence
{
    Other,
    Guideline,
    SystematicReview,
    Trial,
    Observational,
    Review,
}

/// <summary>
/// One bibliography entry in the model of CSL 1.0.2: variables under their CSL names, plus
/// <c>evidence</c>, <c>NCT</c> and <c>superseded-by</c>.
/// </summary>
public sealed class Reference
{
    public required Located<string> Id { get; init; }

    /// <summary>CSL type such as <c>article-journal</c>; empty when it is missing.</summary>
    public required Located<string> Type { get; init; }

    public Evidence Evidence { get; init; } = Evidence.Other;

    /// <summary>CSL's standard and number variables that hold text, by CSL name (compared by ordinal).</summary>
    public required IReadOnlyDictionary<string, Located<string>> Variables { get; init; }

    /// <summary>CSL's name variables: author, editor, translator …</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CslName>> Names { get; init; }

    /// <summary>CSL's date variables: issued, accessed …</summary>
    public required IReadOnlyDictionary<string, Located<CslDate>> Dates { get; init; }

    /// <summary>True for an entry of <c>input/references/</c>, which every article can cite.</summary>
    public bool IsShared { get; init; }

    public string? Title => Text("title");

    public string? Doi => Text("DOI");

    public string? Pmid => Text("PMID");

    public string? Pmcid => Text("PMCID");

    public string? Url => Text("URL");

    /// <summary>The key or the DOI of the work that takes this one's place.</summary>
    public string? SupersededBy => Text("superseded-by");

    public CslDate? Issued => Dates.TryGetValue("issued", out var date) ? date.Value : null;

    public CslDate? Accessed => Dates.TryGetValue("accessed", out var date) ? date.Value : null;

    public IReadOnlyList<CslName> Authors => NamesOf("author");

    public IReadOnlyList<CslName> Editors => NamesOf("editor");

    public string? Text(string variable) => Variables.TryGetValue(variable, out var value) ? value.Value : null;

    public IReadOnlyList<CslName> NamesOf(string variable) => Names.TryGetValue(variable, out var names) ? names : [];

    /// <summary>The same entry with other text variables.</summary>
    public Reference With(IReadOnlyDictionary<string, Located<string>> variables) => new()
    {
        Id = Id,
        Type = Type,
        Evidence = Evidence,
        Variables = variables,
        Names = Names,
        Dates = Dates,
        IsShared = IsShared,
    };
}
