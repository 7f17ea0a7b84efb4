using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>
/// A cited work: by what it is known, and what is printed of it. Without an identifier more is printed data, since nothing else says
/// which work it is.
/// </summary>
/// <param name="number">By which the text cites it.</param>
internal sealed class SealedWork(int number, Reference reference)
{
    private static readonly string[] Texts = ["title", "container-title", "edition"];
    private static readonly string[] TextsWithoutIdentifier = ["publisher", "volume", "issue", "number", "page", "version"];
    private static readonly string[] Names = ["author", "editor"];

    public Reference Reference => reference;

    /// <summary>The strongest identifier that it has, then what it was known by before that was added; last without any.</summary>
    private IEnumerable<string?> Identities =>
        new[] { Identifier("doi", IdentifierKind.Doi, reference.Doi), Identifier("pmid", IdentifierKind.Pmid, reference.Pmid),
            Identifier("pmcid", IdentifierKind.Pmcid, reference.Pmcid) }.OfType<string>().Append(null);

    /// <summary>Its lines as they are.</summary>
    public string Lines() => LinesUnder(Identities.First());

    /// <summary>Its lines as they are, and as they were before identifiers were added.</summary>
    public string[] AllLines() => [.. Identities.Select(LinesUnder)];

    /// <summary>To be compared with what another article shows of it.</summary>
    public string LinesWithoutNumber() => Lines()[Lines().IndexOf('\n', StringComparison.Ordinal)..];

    private static string? Identifier(string name, IdentifierKind kind, string? value) =>
        Identifiers.Normal(kind, value) is { } normal ? $"{name}:{normal}" : null;

    private string LinesUnder(string? identity)
    {
        var lines = new SealLines();
        lines.Open(string.Create(CultureInfo.InvariantCulture, $"work {number}"));
        if (identity is not null)
        {
            lines.Line("identity", identity);
        }

        lines.Line("evidence", EvidenceWord.Of(reference.Evidence) ?? "other");
        lines.Line("type", Words.Of(reference.Type.Value));
        foreach (var field in identity is null ? Texts.Concat(TextsWithoutIdentifier) : Texts)
        {
            Write(lines, field, reference.Text(field));
        }

        foreach (var field in Names)
        {
            foreach (var name in reference.NamesOf(field))
            {
                Write(lines.Open(field), name).Close();
            }
        }

        if (reference.Issued is { } issued)
        {
            Write(lines.Open("issued"), issued).Close();
        }

        return lines.Close().Finished();
    }

    private static SealLines Write(SealLines lines, CslName name)
    {
        foreach (var (variable, text) in name.Parts())
        {
            Write(lines, variable, text);
        }

        return lines;
    }

    private static SealLines Write(SealLines lines, CslDate date)
    {
        Write(lines, "from", Day(date.Year, date.Month, date.Day));
        Write(lines, "to", Day(date.EndYear, date.EndMonth, date.EndDay));
        Write(lines, "season", date.Season);
        Write(lines, "literal", date.Literal);
        return date.Circa ? lines.Line("circa") : lines;
    }

    private static string Day(int? year, int? month, int? day) => string.Create(CultureInfo.InvariantCulture, $"{year} {month} {day}");

    private static void Write(SealLines lines, string field, string? text)
    {
        if (text is not null && PrintedWords.Of(text) is { Length: > 0 } words)
        {
            lines.Line(field, words);
        }
    }
}
