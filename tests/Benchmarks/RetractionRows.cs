using System.Globalization;
using System.Text;

namespace Attest.Benchmarks;

/// <summary>
/// A list of retractions in the shape of Crossref's Retraction Watch file: all its columns, about 1 KB a row, quoted fields
/// with commas, doubled marks and line breaks, some bytes of Latin-1. Nothing in it is real. Works of the corpus are in it
/// as corrected, doubted, or retracted and reinstated, so that the corpus can still be published.
/// </summary>
public static class RetractionRows
{
    private const string Header =
        "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,"
        + "RetractionDate,RetractionDOI,RetractionPubMedID,"
        + "OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    /// <summary>Every so many rows one is about a work of the corpus.</summary>
    private const int EveryCorpusRow = 5000;

    private static readonly string[] Reasons =
        ["Concerns/Issues about Data", "Investigation by Journal/Publisher", "Unreliable Results and/or Conclusions", "Error in Analyses",
            "Duplication of Image"];

    /// <summary>Writes the list and returns what was written, in words.</summary>
    public static string Write(string path, int count)
    {
        using var file = new FileStream(path, FileMode.CreateNew);
        file.Write(Encoding.UTF8.GetBytes(Header));
        var row = new StringBuilder();
        for (var id = 1; id <= count; id++)
        {
            row.Clear();
            Append(row, id, new SplitMix(SplitMix.Purpose.Retraction, id));
            // The published list has names in Latin-1 amid its UTF-8.
            file.Write((id % 400 == 0 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(row.ToString()));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows, {file.Length / 1e6:0.0} MB");
    }

    private static void Append(StringBuilder row, int id, SplitMix random)
    {
        var (doi, nature) = (id % EveryCorpusRow) switch
        {
            0 => ($"10.5555/Shared.{1 + (id / EveryCorpusRow)}", "Correction"),
            1 => ($"10.5555/example.{1 + (id / EveryCorpusRow)}.1", "Expression of concern"),
            2 => ($"https://doi.org/10.5555/example.{1 + (id / EveryCorpusRow)}.2", "Retraction"),
            3 => ($"10.5555/example.{1 + (id / EveryCorpusRow)}.2", "Reinstatement"),
            _ => (random.Chance(10) ? "unavailable" : $"10.5555/retracted.{id}", random.Chance(85) ? "Retraction" : "Correction"),
        };
        var date = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(id * 3900L / 60_000);
        var day = date.ToString("M'/'d'/'yyyy", CultureInfo.InvariantCulture) + " 0:00";
        row.Append(CultureInfo.InvariantCulture, $"{id},\"{Prose(random, 9, 14)}, a \"\"{random.Pick(Words.Invented)}\"\" study\",");
        row.Append("(HSC) Medicine - Example;(B/T) Sample Science;,");
        row.Append(CultureInfo.InvariantCulture, $"\"Department of {random.Pick(Words.Invented)}, Example University, ");
        row.Append(CultureInfo.InvariantCulture, $"{Prose(random, 12, 40)}; Sample Hospital, {Prose(random, 12, 30)}\",");
        row.Append(CultureInfo.InvariantCulture, $"Example Journal of {random.Pick(Words.Invented)},Example Press,Exampleland;Sampleland,");
        var authors = Enumerable.Range(0, random.Between(2, 9)).Select(_ => $"Ä. {Words.Capital(random.Pick(Words.Invented))}");
        row.AppendJoin(';', authors).Append(',');
        row.Append(CultureInfo.InvariantCulture,
            $"https://example.org/{id};,Research Article;,{day},{(random.Chance(8) ? "Unavailable" : $"10.5555/notice.{id}")},0,");
        row.Append(CultureInfo.InvariantCulture, $"1/5/2015 0:00,{doi},{(random.Chance(60) ? "0" : $"{90_000_000 + id}")},{nature},");
        row.Append(CultureInfo.InvariantCulture,
            $"+{string.Join(";+", random.Distinct(random.Between(1, 4), Reasons.Length).Select(i => Reasons[i]))};,No,");
        row.Append(random.Chance(35) ? $"\"See also: {Prose(random, 20, 60)}\n{Prose(random, 5, 20)}\"\n" : "\n");
    }

    private static string Prose(SplitMix random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Between(least, most)).Select(_ => random.Pick(Words.Common)));
}
