using System.Text;
using Attest.Citations.Export;
using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading;

namespace Attest.Commands;

/// <summary>
/// The folder of the shared references, as it is written to. A file only ever grows: what is there keeps every byte, and
/// nothing is written unless the new text, read back, holds what it should.
/// </summary>
/// <param name="folders">Where the folder is.</param>
/// <param name="knowledgeBase">What was read from it.</param>
internal sealed class BibliographyFolder(Folders folders, KnowledgeBase knowledgeBase)
{
    /// <summary>
    /// A file of this many characters is full; those that follow go into the next one, so that every file can be read: with the
    /// longest entry (<see cref="ReferenceImport.LongestEntry"/>), and three bytes a character, it has less than 4 MiB.
    /// </summary>
    public const int FullAt = 1_000_000;

    private const string Folder = "references/";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, string> _texts = knowledgeBase.Shared.ToDictionary(static file => file.Source.Path, static file => file.Source.Text, StringComparer.Ordinal);
    private readonly HashSet<string> _names = [.. knowledgeBase.Files.Select(static path => path.ToLowerInvariant())];

    /// <summary>Adds entries to <c>name.yml</c>, or, where that cannot be or is full, to <c>name-2.yml</c> and so on.</summary>
    /// <returns>For each entry in order, the file that it went to, as an editor knows it.</returns>
    public IReadOnlyList<string> Append(string name, IReadOnlyList<AddedReference> added)
    {
        var files = new List<string>(added.Count);
        for (var number = 1; files.Count < added.Count; number++)
        {
            var path = folders.DisplayPath($"{Folder}{(number == 1 ? name : $"{name}-{number}")}.yml");
            var before = _texts.GetValueOrDefault(path, "");
            // A file that is there and was not read is somebody's, whatever it is.
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
                // No other file would do.
                throw new FileTroubleException($"{path} was not written, since from \"{entries[0].Key}\" on it would not be read back "
                    + "as what was imported; what was added before stays");
            }
        }

        return files;
    }

    /// <summary>Adds fields below entries that are there; those in files of another form are left as they are.</summary>
    /// <returns>What was added.</returns>
    public IReadOnlyList<KnownReference> Complete(IReadOnlyList<KnownReference> known)
    {
        var done = new List<KnownReference>();
        var wanted = known.Where(static k => k.Additions.Count > 0).DistinctBy(static k => k.Existing);
        foreach (var file in wanted.GroupBy(static k => k.Existing.Id.At.Source.Path))
        {
            var source = knowledgeBase.Shared.FirstOrDefault(shared => shared.Source.Path == file.Key);
            // Places are those of the file as it was read.
            if (source is null || _texts[file.Key] != source.Source.Text || !file.All(k => k.Existing.Id.At.Source == source.Source))
            {
                continue;
            }

            if (Completed(source, [.. file]) is { } text)
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
        // A list may stand at the beginning of the line or below a key.
        foreach (var indentation in (ReadOnlySpan<int>)[0, 2, 4])
        {
            var text = ReferenceInsertion.Append(before, entries, indentation);
            if (Entries(Parse(path, text)).SequenceEqual(expected))
            {
                return text;
            }
        }

        return null;
    }

    private static string? Completed(SharedReferences file, IReadOnlyList<KnownReference> known)
    {
        var merged = known.ToDictionary(static k => k.Existing, static k => k.Completed());
        var insertions = known.Select(k => new FieldInsertion(k.Existing, [.. k.Additions.SelectMany(field => ReferenceYaml.Field(k.Reference, field))]));
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

    // A link, a folder and a name in other letters count as well.
    private bool IsThere(string path) =>
        Path.Exists(Full(path)) || new FileInfo(Full(path)).LinkTarget is not null
        || _names.Contains(Path.GetRelativePath(folders.Input, Full(path)).Replace('\\', '/').ToLowerInvariant());

    private void Write(string path, string text)
    {
        var full = Full(path);
        var bytes = Utf8.GetBytes(text);
        try
        {
            if (File.Exists(full) && File.ReadAllBytes(full) is [0xEF, 0xBB, 0xBF, ..])
            {
                bytes = [0xEF, 0xBB, 0xBF, .. bytes];
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            ReplacementFile.Write(full, bytes);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{path} cannot be written", exception, "it is unchanged; run the same command again to add what is missing");
        }

        _texts[path] = text;
    }
}
