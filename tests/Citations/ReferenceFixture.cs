using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Tests.Citations;

/// <summary>
/// References from lines of <c>name: value</c>. Names are <c>Family, Given, Suffix</c> between semicolons, a group in
/// braces, a particle before a slash (<c>van der/Meer, Jan</c>); dates are <c>2011-11-05</c>, <c>2011/2013</c>, <c>2011-07/2011-08</c>,
/// <c>~2011</c> or words.
/// </summary>
internal static class ReferenceFixture
{
    private static readonly HashSet<string> NameVariables = ["author", "editor", "translator", "container-author", "compiler", "director"];
    private static readonly HashSet<string> DateVariables = ["issued", "accessed", "event-date", "original-date", "available-date"];
    private static readonly SourceText Source = new("example.yml", "");

    public static Reference Of(string lines) => Of(
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => line.Split(':', 2))
            .ToDictionary(static field => field[0], static field => field[1].Trim()));

    public static Reference Of(IReadOnlyDictionary<string, string> fields)
    {
        var texts = fields.Where(f => f.Key is not ("id" or "type") && !NameVariables.Contains(f.Key) && !DateVariables.Contains(f.Key));
        return new Reference
        {
            Id = At(fields.GetValueOrDefault("id", "example")),
            Type = At(fields.GetValueOrDefault("type", "")),
            Variables = texts.ToDictionary(static f => f.Key, static f => At(f.Value)),
            Names = fields.Where(f => NameVariables.Contains(f.Key)).ToDictionary(static f => f.Key, static f => Names(f.Value)),
            Dates = fields.Where(f => DateVariables.Contains(f.Key)).ToDictionary(static f => f.Key, static f => At(Date(f.Value))),
        };
    }

    public static string Text(this IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(static run => run.Text));

    public static CslDate Date(string text)
    {
        var isCirca = text.StartsWith('~');
        var ends = text.TrimStart('~').Split('/');
        var parts = Numbers(ends[0]);
        var end = ends.Length > 1 ? Numbers(ends[1]) : [];
        return parts.Contains(null)
            ? new CslDate(null, Literal: text)
            : new CslDate(
                parts[0],
                parts.ElementAtOrDefault(1),
                parts.ElementAtOrDefault(2),
                EndYear: end.ElementAtOrDefault(0),
                Circa: isCirca,
                EndMonth: end.ElementAtOrDefault(1),
                EndDay: end.ElementAtOrDefault(2));

        static List<int?> Numbers(string date) =>
            [.. date.Split('-').Select(static part => int.TryParse(part, CultureInfo.InvariantCulture, out var n) ? n : (int?)null)];
    }

    private static IReadOnlyList<CslName> Names(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Name)];

    private static CslName Name(string text)
    {
        if (text.StartsWith('{'))
        {
            return new CslName(null, null, Literal: text.Trim('{', '}'));
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var family = parts[0].Split('/');
        return new CslName(family[^1], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2),
            NonDroppingParticle: family.Length > 1 ? family[0] : null);
    }

    private static Located<T> At<T>(T value) => new(value, Source.At(0));
}
