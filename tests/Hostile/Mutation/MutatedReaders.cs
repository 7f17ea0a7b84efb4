using System.Text;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>Everything that takes bytes or text from outside apart by code of ours, or hands it to a library.</summary>
internal static class MutatedReaders
{
    public static IReadOnlyList<MutatedReader> All { get; } =
    [
        Bytes("sizes of pictures", 20, PictureSeeds.All, PictureSeeds.Pieces, ReadBytes.Picture),
        .. Texts("drawings", 6, PictureSeeds.Drawings, PictureSeeds.DrawingPieces, ReadTexts.Drawing),
        .. Texts("YAML", 14, [.. YamlSeeds.Yaml, .. YamlSeeds.Bibliographies], YamlSeeds.Pieces, ReadTexts.Yaml),
        .. Texts("site.yml", 4, EveryConstructFile.All("site.yml"), YamlSeeds.Pieces, ReadTexts.Settings("site.yml")),
        .. Texts("board.yml", 2, EveryConstructFile.All("board.yml"), YamlSeeds.Pieces, ReadTexts.Settings("board.yml")),
        .. Texts("specialties", 2, EveryConstructFile.All("vocabulary/specialties.yml"), YamlSeeds.Pieces, ReadTexts.Settings("vocabulary/specialties.yml")),
        .. Texts("glossary", 2, EveryConstructFile.All("vocabulary/glossary.yml"), YamlSeeds.Pieces, ReadTexts.Settings("vocabulary/glossary.yml")),
        .. Texts("front matter", 6, FrontMatters, YamlSeeds.Pieces, ReadTexts.Fields),
        .. Texts("articles", 4, EveryConstructFile.All("articles/*.md"), MarkdownPieces, ReadTexts.Article),
        .. Texts("prose", 2, EveryConstructFile.All("pages/*.md"), MarkdownPieces, ReadTexts.Prose),
        .. Texts("shared references", 4, YamlSeeds.Bibliographies, YamlSeeds.Pieces, ReadTexts.References("references/a.yml")),
        .. Texts("shared references in JSON", 4, YamlSeeds.Jsons, YamlSeeds.Pieces, ReadTexts.References("references/a.json")),
        .. Texts("BibTeX", 6, Few(Citations.Import.Corpus.BibTeX()), RecordSeeds.ImportPieces, ReadTexts.Import("a.bib")),
        .. Texts("RIS", 4, Few(Citations.Import.Corpus.Ris()), RecordSeeds.ImportPieces, ReadTexts.Import("a.ris")),
        .. Texts("MEDLINE", 4, RecordSeeds.Medline, RecordSeeds.ImportPieces, ReadTexts.Import("a.nbib")),
        .. Texts("CSL-JSON", 3, YamlSeeds.Jsons, [.. RecordSeeds.ImportPieces, .. YamlSeeds.Pieces], ReadTexts.Import("a.json")),
        .. Texts("CSL-YAML", 3, YamlSeeds.Bibliographies, [.. RecordSeeds.ImportPieces, .. YamlSeeds.Pieces], ReadTexts.Import("a.yaml")),
        .. Texts("imports of unknown format", 2, Imports, RecordSeeds.ImportPieces, ReadTexts.Import("a.txt")),
        Bytes("retractions", 8, Utf8(RecordSeeds.Retractions), Utf8(RecordSeeds.CsvPieces), ReadBytes.Retractions),
        .. Texts("finished pages", 6, [ReadTexts.Page], MarkdownPieces, ReadTexts.FinishedPage),
        Bytes("last build", 2, [RecordSeeds.Summed(Encoding.UTF8.GetBytes(RecordSeeds.LastBuild))], Utf8(RecordSeeds.JsonPieces), ReadBytes.LastBuild),
        Bytes("last build of another form", 4, Utf8([RecordSeeds.LastBuild]), Utf8(RecordSeeds.JsonPieces), json => ReadBytes.LastBuild(RecordSeeds.Summed(json))),
        Bytes("list of published files", 3, Utf8([RecordSeeds.OutputList]), Utf8(RecordSeeds.OutputListPieces), ReadBytes.OutputList),
        Bytes("git", 3, Utf8([RecordSeeds.GitTree, RecordSeeds.GitLog, RecordSeeds.GitObject]), Utf8(RecordSeeds.GitPieces), ReadBytes.Git),
    ];

    private static string[] Imports => [.. Few(Citations.Import.Corpus.BibTeX()), .. Few(Citations.Import.Corpus.Ris()), .. RecordSeeds.Medline, YamlSeeds.Jsons[^1], .. YamlSeeds.Bibliographies];

    /// <summary>Files of three entries each, so that most of each is looked at.</summary>
    private static IEnumerable<string> Few(string entries) => entries.Split("\r\n\r\n", StringSplitOptions.RemoveEmptyEntries).Chunk(3).Take(20).Select(chunk => string.Join("\r\n\r\n", chunk) + "\r\n");

    private static IEnumerable<string> FrontMatters => [.. YamlSeeds.Yaml.Select(yaml => $"---\n{yaml.Replace("\n...", "", StringComparison.Ordinal).Replace("%YAML 1.2\n---\n", "", StringComparison.Ordinal)}---\nText\n"), .. EveryConstructFile.All("articles/*.md").Select(text => text[..(text.IndexOf("\n---", StringComparison.Ordinal) + 5)])];

    private static string[] MarkdownPieces =>
    [
        .. YamlSeeds.Pieces, "    ", "## ", "**", "_", "|-|\n", "| a |", "> ", "[@", "[@a]", ":::", "::: {.", "::: patient\n", "```\n", "~~~", "^", "</", "<a>", "<a href=\"", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<title>",
        "</p>", "<p", "=\"", " id=\"x\"", "[^n]", "[^n]: ", "![", "](", "](javascript:", "](<", "%2e%2e/", "&zwj;", "&#0;", "&#x202e;", "&amp", "&#xD800;", "Table: ", ": ", "{#a}", "{.b c=\"d\"}", "- [ ] ", "1. ", "\\|", "$", "\u200d", "\ufe0f",
    ];

    private static MutatedReader<byte> Bytes(string name, int share, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> pieces, Func<byte[], bool> read) =>
        new(name, share, seeds, new Mutation<byte>(seeds, pieces, static (random, b) => random.Next(2) == 0 ? (byte)(b ^ (1 << random.Next(8))) : (byte)random.Next(256)), read);

    /// <summary>Most inputs are spoilt characters, some spoilt bytes, which reach no further than the first that is no UTF-8.</summary>
    private static IEnumerable<MutatedReader> Texts(string name, int share, IEnumerable<string> seeds, IReadOnlyList<string> pieces, Func<SourceText, bool> read)
    {
        string[] texts = [.. seeds];
        char[][] characters = [.. texts.Select(text => text.ToCharArray())];
        yield return new MutatedReader<char>($"{name}, characters", share * 3, characters,
            new Mutation<char>(characters, [.. pieces.Select(piece => piece.ToCharArray())], Changed), text => read(new SourceText("a", new string(text))));
        yield return Bytes($"{name}, bytes", share, Utf8(texts), Utf8(pieces), bytes => read(TextDecoder.Decode("a", bytes, out _)));
    }

    private static char Changed(Random random, char c) => random.Next(3) switch
    {
        0 => (char)(c ^ (1 << random.Next(16))),
        1 => (char)random.Next(' ', '\u007f'),
        _ => (char)(c ^ (1 << random.Next(6))),
    };

    private static byte[][] Utf8(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
