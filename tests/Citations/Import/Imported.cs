using Attest.Citations.Import;
using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Tests.Citations.Import;

/// <summary>Files of references in, entries out.</summary>
internal static class Imported
{
    public static KnowledgeBase Nothing { get; } =
        new(SettingsParser.Parse(_ => null, path => new SourceText(path, "")), [], [], [], [], [], new DateOnly(2026, 6, 1));

    public static ImportResult File(string name, string text) => ReferenceImport.Read(new SourceText(name, text));

    /// <summary>
    /// The references under the keys that an empty knowledge base gives them; a test fails if anything could not be read.
    /// </summary>
    public static IReadOnlyList<Reference> All(string name, string text)
    {
        var result = File(name, text);
        Assert.Empty(result.Faults);
        var plan = new ReferenceMerger(Nothing).Plan(result.References);
        Assert.Empty(plan.Known);
        return [.. plan.Added.Select(added => added.Reference.With(key: added.Key))];
    }

    public static Reference One(string name, string text) => Assert.Single(All(name, text));

    public static Reference BibTeX(string fields, string type = "article") => One("a.bib", $"@{type}{{key, {fields}}}");

    /// <summary>Each name with its parts, those that are not there left out.</summary>
    public static string Names(IReadOnlyList<CslName> names) => string.Join(" | ", names.Select(name => string.Join(", ", new[]
    {
        ("literal", name.Literal), ("particle", name.NonDroppingParticle), ("family", name.Family), ("given", name.Given),
        ("suffix", name.Suffix),
    }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}"))));

    public static string? Date(CslDate? date) => date is null ? null : CslDateText.Write(date) ?? $"\"{date.Literal ?? date.Season}\"";
}
