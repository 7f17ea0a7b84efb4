using System.Text;
using Attest.Citations.Export;
using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading;

namespace Attest.Commands;

/// <summary>The folder of the shared references. Files only grow; new text is read back before it is written.</summary>
internal sealed class BibliographyFolder(Folders folders, KnowledgeBase knowledgeBase)
{
    /// <summary>Characters. With the longest entry (<see cref="ReferenceImport.LongestEntry"/>) a file has less than 4 MiB.</summary>
    public const int FullAt = 1_000_000;

    private const string Folder = "references/";

    /// <summary>Of an entry: a list may be indented.</summary>
    private static readonly int[] Indentations = [0, 2, 4];

    private readonly Dictionary<string, string> _texts =
        knowledgeBase.Shared.ToDictionary(static file => file.Source.Path, static file => file.Source.Text, StringComparer.Ordinal);

    private readonly HashSet<string> _names = [.. knowledgeBase.Files.Select(static path => path.ToLowerInvariant())];

    /// <summary>Adds entries to <c>name.yml</c>, or, where that is impossible or it is full, to <c>name-2.yml</c> and so on.</summary>
    /// <returns>The file of each entry in order.</returns>
    public IReadOnlyList<string> Append(string name, IReadOnlyList<AddedReference> added)
    {
        var files = new List<string>(added.Count);
        for (var number = 1; files.Count < added.Count; number++)
        {
            var path = folders.DisplayPath($"{Folder}{(number == 1 ? name : $"{name}-{number}")}.yml");
            var before = _texts.GetValueOrDefault(path, "");
            // A file that is there and was not read belongs to somebody.
            if ((before.Length == 0 && !_texts.ContainsKey(path) && IsThere(path)) || before.Length >= FullAt)
            {
                continue;
            }

            var entries = Fitting(added.Skip(files.Count), FullAt - before.Length);
            if (Appended(path, before, entries) is { } text)
            {
                Write(path, text);
                files.AddRange(entries.Select(_ => path));
            }
            else if (before.Length == 0)
            {
                // Every other file would fail too.
                throw new FileTroubleException($"{path} was not written, since from \"{entries[0].Key}\" on it would not be read back "
                    + "as what was imported; what was added before stays");
            }
        }

        return files;
    }

    /// <summary>Adds fields to existing entries, except those in files of another form.</summary>
    /// <returns>The completed ones.</returns>
    public IReadOnlyList<KnownReference> Complete(IReadOnlyList<KnownReference> known)
    {
        var done = new List<KnownReference>();
        foreach (var file in known.Where(static k => k.Additions.Count > 0).DistinctBy(static k => k.Existing)
            .GroupBy(static k => k.Existing.Id.At.Source.Path))
        {
            var source = knowledgeBase.Shared.FirstOrDefault(shared => shared.Source.Path == file.Key);
            // Places are those of the file as it was read.
            if (source is not null && _texts[file.Key] == source.Source.Text && file.All(k => k.Existing.Id.At.Source == source.Source)
                && Completed(source, [.. file]) is { } text)
            {
                Write(file.Key, text);
                done.AddRange(file);
            }
        }

        return done;
    }

    private static List<AddedReference> Fitting(IEnumerable<AddedReference> added, int room)
    {
        var fitting = new List<AddedReference>();
        foreach (var entry in added)
        {
            room -= ReferenceYaml.Entry(entry.Reference, entry.Key).Length;
            if (room < 0 && fitting.Count > 0)
            {
                break;
            }

            fitting.Add(entry);
        }

        return fitting;
    }

    private static string? Appended(string path, string before, List<AddedReference> added)
    {
        var old = Parse(path, before);
        var entries = added.ConvertAll(static entry => ReferenceYaml.Entry(entry.Reference, entry.Key));
        List<string> expected = [.. Entries(old), .. entries];
        return Indentations.Select(indentation => ReferenceInsertion.Append(before, entries, indentation))
            .FirstOrDefault(text => Entries(Parse(path, text)).SequenceEqual(expected));
    }

    private static string? Completed(SharedReferences file, IReadOnlyList<KnownReference> known)
    {
        var merged = known.ToDictionary(static k => k.Existing, static k => k.Completed());
        var insertions = known.Select(k =>
            new FieldInsertion(k.Existing, [.. k.Additions.SelectMany(field => ReferenceYaml.Field(k.Reference, field))]));
        var text = ReferenceInsertion.Apply(file.Source, insertions);
        return text is not null
            && Entries(Parse(file.Source.Path, text)).SequenceEqual(file.References.Select(r => Entry(merged.GetValueOrDefault(r, r))))
                ? text
                : null;
    }

    private static SharedReferences Parse(string path, string text) => SharedReferencesParser.Parse(new SourceText(path, text));

    private static IEnumerable<string> Entries(SharedReferences file) => file.References.Select(Entry);

    private static string Entry(Reference reference) => ReferenceYaml.Entry(reference, reference.Id.Value);

    private string Full(string displayPath) => Path.GetFullPath(displayPath, folders.WorkingFolder);

    // A link, a folder and a name in other letter case count as well.
    private bool IsThere(string path) =>
        Path.Exists(Full(path)) || new FileInfo(Full(path)).LinkTarget is not null
        || _names.Contains(Path.GetRelativePath(folders.Input, Full(path)).Replace('\\', '/').ToLowerInvariant());

    private void Write(string path, string text)
    {
        var full = Full(path);
        FileTrouble.Explained($"{path} cannot be written", "it is unchanged; run the same command again to add what is missing", () =>
        {
            byte[] mark = File.Exists(full) && File.ReadAllBytes(full) is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF] : [];
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            ReplacementFile.Write(full, [.. mark, .. Encoding.UTF8.GetBytes(text)]);
        });

        _texts[path] = text;
    }
}
