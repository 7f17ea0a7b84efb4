using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>A person or group in a CSL name field. <see cref="Literal"/> is a group or a name in one piece.</summary>
public sealed record CslName(
    string? Family,
    string? Given,
    string? Suffix = null,
    string? DroppingParticle = null,
    string? NonDroppingParticle = null,
    string? Literal = null)
{
    /// <summary>Under their CSL names, in the order in which they are written.</summary>
    internal (string Variable, string? Text)[] Parts() =>
    [
        ("literal", Literal), ("family", Family), ("given", Given), ("suffix", Suffix),
        ("dropping-particle", DroppingParticle), ("non-dropping-particle", NonDroppingParticle),
    ];
}

/// <summary>
/// A CSL date: year, month (1 to 12) and day (1 to 31) as far as known, or a <see cref="Literal"/> such as "in press".
/// <see cref="EndYear"/>, <see cref="EndMonth"/> and <see cref="EndDay"/> close a range.
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

public enum Evidence
{
    Other,
    Guideline,
    SystematicReview,
    Trial,
    Observational,
    Review,
}

internal static class EvidenceWord
{
    public static readonly Dictionary<string, Evidence> All = new(StringComparer.Ordinal)
    {
        ["guideline"] = Evidence.Guideline,
        ["systematic-review"] = Evidence.SystematicReview,
        ["trial"] = Evidence.Trial,
        ["observational"] = Evidence.Observational,
        ["review"] = Evidence.Review,
        ["other"] = Evidence.Other,
    };

    /// <summary>Null for <see cref="Evidence.Other"/>.</summary>
    public static string? Of(Evidence evidence) => evidence == Evidence.Other ? null : All.First(pair => pair.Value == evidence).Key;

    /// <summary><see cref="Evidence.Other"/> for unknown words.</summary>
    public static Evidence Read(string word) => All.GetValueOrDefault(word.Trim().ToLowerInvariant(), Evidence.Other);
}

/// <summary>A bibliography entry in the model of CSL 1.0.2, plus <c>evidence</c>, <c>NCT</c> and <c>superseded-by</c>.</summary>
public sealed class Reference
{
    public required Located<string> Id { get; init; }

    /// <summary>CSL type such as <c>article-journal</c>; empty when missing.</summary>
    public required Located<string> Type { get; init; }

    public Evidence Evidence { get; init; } = Evidence.Other;

    /// <summary>CSL's standard and number variables, as text.</summary>
    public required IReadOnlyDictionary<string, Located<string>> Variables { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<CslName>> Names { get; init; }

    public required IReadOnlyDictionary<string, Located<CslDate>> Dates { get; init; }

    /// <summary>An entry of <c>input/references/</c>, which every article can cite.</summary>
    public bool IsShared { get; init; }

    /// <summary>Fields for which an unknown field of the entry may be meant, which is reported.</summary>
    public IReadOnlyList<string> Misnamed { get; init; } = [];

    public string? Title => Text("title");

    public string? Doi => Text("DOI");

    public string? Pmid => Text("PMID");

    public string? Pmcid => Text("PMCID");

    public string? Url => Text("URL");

    /// <summary>The key or the DOI of the work that replaces this one.</summary>
    public string? SupersededBy => Text("superseded-by");

    public CslDate? Issued => DateOf("issued");

    public CslDate? Accessed => DateOf("accessed");

    public IReadOnlyList<CslName> Authors => NamesOf("author");

    public IReadOnlyList<CslName> Editors => NamesOf("editor");

    public string? Text(string variable) => Variables.TryGetValue(variable, out var value) ? value.Value : null;

    public CslDate? DateOf(string variable) => Dates.TryGetValue(variable, out var date) ? date.Value : null;

    public IReadOnlyList<CslName> NamesOf(string variable) => Names.TryGetValue(variable, out var names) ? names : [];

    /// <summary>A copy with other parts.</summary>
    public Reference With(
        string? key = null,
        IReadOnlyDictionary<string, Located<string>>? variables = null,
        IReadOnlyDictionary<string, IReadOnlyList<CslName>>? names = null,
        IReadOnlyDictionary<string, Located<CslDate>>? dates = null) => new()
        {
            Id = Id with { Value = key ?? Id.Value },
            Type = Type,
            Evidence = Evidence,
            Variables = variables ?? Variables,
            Names = names ?? Names,
            Dates = dates ?? Dates,
            IsShared = IsShared,
            Misnamed = Misnamed,
        };
}
