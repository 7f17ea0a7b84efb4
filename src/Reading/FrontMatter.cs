using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>
/// The YAML block at the top of a markdown file, from <c>---</c> to the next line <c>---</c> or <c>...</c>. Where only one of these lines
/// has a slip, the block is read all the same, so that the slip is the only finding.
/// </summary>
/// <param name="Fields">None when the block could not be read.</param>
/// <param name="IsReadable">False if there is no block or it is not valid YAML; then missing fields are not reported.</param>
/// <param name="BodyStart">Offset of the markdown.</param>
/// <param name="IsBodyKnown">False if nobody can say where the markdown begins; then nothing counts as missing in it.</param>
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
        var start = TextLines.EndOf(text, first);
        var conflicts = ConflictMarkers.In(source);
        if (conflicts is [{ Start: var conflict }, ..] && conflict <= first)
        {
            return Unread(text.Length) with { Conflicts = conflicts };
        }

        var opening = text.AsSpan(first, start - first).TrimEnd();
        var blockStart = TextLines.Next(text, start);
        if (opening is not "---" && FrontMatterSlips.Opening(source, first, start) is { } slip)
        {
            faults.Add(FaultKind.MalformedFrontMatter, slip.At, slip.Message, slip.Help);
            if (!slip.IsReadable)
            {
                return Unread(slip.BodyStart) with { Conflicts = conflicts };
            }

            blockStart = slip.BodyStart;
        }
        else if (first > 0)
        {
            // Read anyway, since an editor sees no difference.
            faults.Add(FaultKind.MalformedFrontMatter, source.At(0), "blank lines before the front matter",
                "remove them, so that the file begins with \"---\"");
        }

        var at = source.At(first, Math.Min(3, start - first));
        for (var line = blockStart; line < text.Length; line = TextLines.Next(text, TextLines.EndOf(text, line)))
        {
            var end = TextLines.EndOf(text, line);
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
            {
                var body = TextLines.Next(text, end);
                if (conflicts.Any(conflict => conflict.Start < body))
                {
                    return Unread(body) with { IsBodyKnown = true, Conflicts = conflicts };
                }

                var before = faults.All.Count;
                var read = ReadBlock(source, at, blockStart, line, body, faults);
                if (read.IsReadable || FrontMatterSlips.EndOfFields(source, blockStart) is not { IsSure: true } real
                    || real.TextStart >= line)
                {
                    return read with { Conflicts = conflicts };
                }

                // It is a line in the text.
                faults.Truncate(before);
                break;
            }
        }

        return (conflicts.Count == 0 ? Unclosed() : Unread(text.Length)) with { Conflicts = conflicts };

        FrontMatter Unread(int bodyStart) => new(Empty(source, faults), false, bodyStart, IsBodyKnown: false);

        FrontMatter Unclosed()
        {
            var endOfFields = FrontMatterSlips.EndOfFields(source, blockStart);
            var (message, help) = FrontMatterSlips.Closing(source, endOfFields, Help);
            faults.Add(FaultKind.MalformedFrontMatter,
                endOfFields.ClosingLine.Length > 0 ? endOfFields.ClosingLine : source.At(first, start - first), message, help);
            var before = faults.All.Count;
            var read = ReadBlock(source, at, blockStart, endOfFields.FieldsEnd, endOfFields.TextStart, faults);
            // With a second slip nobody can say what belongs where.
            return faults.All.Count == before && endOfFields.FieldsEnd > blockStart
                ? read with { Fields = read.Fields.WithoutMissing() }
                : Unread(text.Length);
        }
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
        for (var line = 0; line < text.Length; line = TextLines.Next(text, TextLines.EndOf(text, line)))
        {
            if (!text.AsSpan(line, TextLines.EndOf(text, line) - line).IsWhiteSpace())
            {
                return line;
            }
        }

        return 0;
    }
}
