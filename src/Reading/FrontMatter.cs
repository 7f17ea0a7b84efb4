using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>The YAML block at the top of a markdown file, from <c>---</c> to the next line <c>---</c> or <c>...</c>.</summary>
/// <param name="Fields">None when the block could not be read.</param>
/// <param name="IsReadable">False if there is no block or it is not valid YAML; then missing fields are not reported.</param>
/// <param name="BodyStart">Offset of the markdown.</param>
/// <param name="IsBodyKnown">False if the block is missing or not closed, so that nobody can say where the markdown begins.</param>
internal sealed record FrontMatter(FieldReader Fields, bool IsReadable, int BodyStart, bool IsBodyKnown = true)
{
    /// <summary>Versions that git could not merge, in the whole file; not reported yet.</summary>
    public IReadOnlyList<Location> Conflicts { get; init; } = [];

    /// <summary>True if it can be that the article is withdrawn, whose body is not judged.</summary>
    public bool MayBeWithdrawn(SourceText source) =>
        !IsReadable && source.Text.AsSpan(0, BodyStart).Contains("withdrawn", StringComparison.Ordinal);

    private const string Help = "begin the file with a line \"---\", then the fields, then another line \"---\"";

    public YamlNode? Find(string key) => Fields.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    public static FrontMatter Read(SourceText source, FaultList faults)
    {
        var text = source.Text;
        var first = FirstWords(text);
        var start = LineEnd(text, first);
        var conflicts = ConflictMarkers.In(source);
        if (conflicts is [{ Start: var conflict }, ..] && conflict <= first)
        {
            return Unread(text.Length) with { Conflicts = conflicts };
        }

        if (text.AsSpan(first, start - first).TrimEnd() is not "---")
        {
            faults.Add(FaultKind.MalformedFrontMatter, source.At(0), "the file has no front matter, so it is not an article or a page",
                $"{Help}; keep notes outside of the input folder");
            return Unread(0);
        }

        if (first > 0)
        {
            // Read anyway, since an editor sees no difference.
            faults.Add(FaultKind.MalformedFrontMatter, source.At(0), "blank lines before the front matter",
                "remove them, so that the file begins with \"---\"");
        }

        for (var line = NextLine(text, start); line < text.Length; line = NextLine(text, LineEnd(text, line)))
        {
            var end = LineEnd(text, line);
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
            {
                var body = NextLine(text, end);
                return (conflicts.Any(conflict => conflict.Start < body)
                    ? Unread(body) with { IsBodyKnown = true }
                    : ReadBlock(source, source.At(first, 3), NextLine(text, start), line, body, faults)) with
                { Conflicts = conflicts };
            }
        }

        if (conflicts.Count == 0)
        {
            faults.Add(FaultKind.MalformedFrontMatter, source.At(first, start - first), "the front matter is not closed", Help);
        }

        return Unread(text.Length) with { Conflicts = conflicts };

        FrontMatter Unread(int bodyStart) => new(Empty(source, faults), false, bodyStart, IsBodyKnown: false);
    }

    private static FrontMatter ReadBlock(SourceText source, Location opening, int start, int end, int bodyStart, FaultList faults)
    {
        var before = faults.All.Count;
        var node = YamlParser.Parse(source, start, end, faults);
        if (node is YamlMapping mapping)
        {
            return new FrontMatter(new FieldReader(mapping, faults) { PlaceOfMissing = opening }, true, bodyStart);
        }

        if (node is not null)
        {
            faults.Add(FaultKind.MalformedFrontMatter, node.At, "the front matter must be a list of \"key: value\" pairs", Help);
        }

        return new FrontMatter(Empty(source, faults), node is null && faults.All.Count == before, bodyStart);
    }

    private static FieldReader Empty(SourceText source, FaultList faults) =>
        new(new YamlMapping([], source.At(0, Math.Min(3, source.Length))), faults);

    /// <summary>The beginning of the first line that is not blank; 0 if there is none.</summary>
    private static int FirstWords(string text)
    {
        for (var line = 0; line < text.Length; line = NextLine(text, LineEnd(text, line)))
        {
            if (!text.AsSpan(line, LineEnd(text, line) - line).IsWhiteSpace())
            {
                return line;
            }
        }

        return 0;
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : from + end;
    }

    private static int NextLine(string text, int lineEnd) =>
        lineEnd >= text.Length ? text.Length
        : text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2
        : lineEnd + 1;
}
