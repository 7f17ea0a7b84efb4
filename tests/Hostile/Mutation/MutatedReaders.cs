using System.Text;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>Everything that takes bytes or text from outside apart by code of ours, or hands it to a library.</summary>
internal static class MutatedReaders
{
    public static IReadOnlyList<MutatedReader> All { get; } = [.. Pictures, .. Yaml, .. Markdown, .. Imports, .. Records];

    private static IEnumerable<MutatedReader> Pictures =>
    [
        Bytes("sizes of pictures", 60, PictureSeeds.Pictures, PictureSeeds.Numbers, ReadBytes.Picture),
        Bytes("sizes of drawings", 8, PictureSeeds.DrawingBytes, Utf8(PictureSeeds.DrawingPieces), ReadBytes.Picture),
        .. Texts("drawings", 6, PictureSeeds.Drawings, PictureSeeds.DrawingPieces, ReadTexts.Drawing),
    ];

    private static IEnumerable<MutatedReader> Yaml =>
    [
        .. Texts("YAML", 14, [.. YamlSeeds.Yaml, .. YamlSeeds.Bibliographies], YamlSeeds.Pieces, ReadTexts.Yaml),
        .. Texts("front matter", 6, YamlSeeds.FrontMatters, YamlSeeds.Pieces, ReadTexts.Fields),
        .. Texts("shared references", 4, YamlSeeds.Bibliographies, YamlSeeds.Pieces, ReadTexts.References("references/a.yml")),
        .. Texts("shared references in JSON", 4, YamlSeeds.Jsons, YamlSeeds.Pieces, ReadTexts.References("references/a.json")),
        .. ((string[])["site.yml", "board.yml", "vocabulary/specialties.yml", "vocabulary/glossary.yml"])
            .SelectMany(path => Texts(path, 2, EveryConstructFile.All(path), YamlSeeds.Pieces, ReadTexts.Settings(path))),
    ];

    private static IEnumerable<MutatedReader> Markdown =>
    [
        .. Texts("articles", 4, EveryConstructFile.All("articles/*.md"), MarkupPieces.All, ReadTexts.Article),
        .. Texts("prose", 2, EveryConstructFile.All("pages/*.md"), MarkupPieces.All, ReadTexts.Prose),
        .. Texts("finished pages", 6, [ReadTexts.Page], MarkupPieces.All, ReadTexts.FinishedPage),
    ];

    private static IEnumerable<MutatedReader> Imports =>
    [
        .. Texts("BibTeX", 6, ImportSeeds.BibTeX, ImportSeeds.Pieces, ReadTexts.Import("a.bib")),
        .. Texts("RIS", 4, ImportSeeds.Ris, ImportSeeds.Pieces, ReadTexts.Import("a.ris")),
        .. Texts("MEDLINE", 4, ImportSeeds.Medline, ImportSeeds.Pieces, ReadTexts.Import("a.nbib")),
        .. Texts("CSL-JSON", 4, YamlSeeds.Jsons, [.. ImportSeeds.Pieces, .. YamlSeeds.Pieces], ReadTexts.Import("a.json")),
        .. Texts("CSL-YAML", 4, YamlSeeds.Bibliographies, [.. ImportSeeds.Pieces, .. YamlSeeds.Pieces], ReadTexts.Import("a.yaml")),
        .. Texts("imports of unknown format", 2, ImportSeeds.Unnamed, ImportSeeds.Pieces, ReadTexts.Import("a.txt")),
        Bytes("retractions", 8, Utf8(ImportSeeds.Retractions), Utf8(ImportSeeds.CsvPieces), ReadBytes.Retractions),
    ];

    private static IEnumerable<MutatedReader> Records =>
    [
        Bytes("last build", 2, [RecordSeeds.Summed(Utf8([RecordSeeds.LastBuild])[0])], Utf8(RecordSeeds.JsonPieces), ReadBytes.LastBuild),
        Bytes("last build of another form", 4, Utf8([RecordSeeds.LastBuild]), Utf8(RecordSeeds.JsonPieces),
            json => ReadBytes.LastBuild(RecordSeeds.Summed(json))),
        Bytes("list of published files", 3, Utf8([RecordSeeds.OutputList]), Utf8(RecordSeeds.OutputListPieces), ReadBytes.OutputList),
        Bytes("git", 3, Utf8([RecordSeeds.GitTree, RecordSeeds.GitLog, RecordSeeds.GitObject]), Utf8(RecordSeeds.GitPieces), ReadBytes.Git),
    ];

    private static MutatedReader<byte> Bytes(
        string name, int share, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> pieces, Func<byte[], bool> read) =>
        new(name, share, seeds, new Mutator<byte>(seeds, pieces, Changed), read);

    /// <summary>Most inputs are spoilt characters, some spoilt bytes, which are read up to the first that is no UTF-8.</summary>
    private static IEnumerable<MutatedReader> Texts(
        string name, int share, IEnumerable<string> seeds, IReadOnlyList<string> pieces, Func<SourceText, bool> read)
    {
        string[] texts = [.. seeds];
        char[][] characters = [.. texts.Select(text => text.ToCharArray())];
        var mutator = new Mutator<char>(characters, [.. pieces.Select(piece => piece.ToCharArray())], Changed);
        yield return new MutatedReader<char>($"{name}, characters", share * 3, characters, mutator,
            text => read(new SourceText("a", new string(text))));
        yield return Bytes($"{name}, bytes", share, Utf8(texts), Utf8(pieces), bytes => read(TextDecoder.Decode("a", bytes, out _)));
    }

    private static byte Changed(Random random, byte b) => random.Next(2) == 0 ? (byte)(b ^ (1 << random.Next(8))) : (byte)random.Next(256);

    private static char Changed(Random random, char c) => random.Next(3) switch
    {
        0 => (char)(c ^ (1 << random.Next(16))),
        1 => (char)random.Next(' ', '\u007f'),
        _ => (char)(c ^ (1 << random.Next(6))),
    };

    private static byte[][] Utf8(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
