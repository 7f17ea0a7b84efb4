using Attest.Content.Yaml;
using Attest.Diagnostics;

namespace Attest.Content.Parsing;

/// <summary>
/// The YAML block at the top of a markdown file: the first line is <c>---</c>, and it ends at the next line that is
/// <c>---</c> or <c>...</c>.
/// </summary>
/// <param name="Fields">The fields; none when the block could not be read.</param>
/// <param name="IsReadable">False if there is no block or it is no valid YAML, so that missing fields say nothing new.</param>
/// <param name="BodyStart">Offset at which the markdown begins.</param>
internal sealed record FrontMatter(FieldReader Fields, bool IsReadable, int BodyStart)
{
    private const string Help = "begin the file with a line \"---\", then the fields, then another line \"---\"";

    public static FrontMatter Read(SourceText source, FaultList faults)
    {
        var text = source.Text;
        var start = LineEnd(text, 0);
        if (text.AsSpan(0, start).TrimEnd() is not "---")
        {
            faults.Add(FaultKind.MalformedFrontMatter, source.At(0), "the file has no front matter", Help);
            return new FrontMatter(Empty(source, faults), false, 0);
        }

        for (var line = NextLine(text, start); line < text.Length; line = NextLine(text, LineEnd(text, line)))
        {
            var end = LineEnd(text, line);
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
            {
                return ReadBlock(source, NextLine(text, start), line, NextLine(text, end), faults);
            }
        }

        faults.Add(FaultKind.MalformedFrontMatter, source.At(0, start), "the front matter is not closed", Help);
        return new FrontMatter(Empty(source, faults), false, text.Length);
    }

    private static FrontMatter ReadBlock(SourceText source, int start, int end, int bodyStart, FaultList faults)
    {
        var before = faults.All.Count;
        var node = YamlParser.Parse(source, start, end, faults);
        if (node is YamlMapping mapping)
        {
            return new FrontMatter(new FieldReader(mapping, faults) { PlaceOfMissing = source.At(0, 3) }, true, bodyStart);
        }

        if (node is not null)
        {
            faults.Add(FaultKind.MalformedFrontMatter, node.At, "the front matter must be a list of \"key: value\" pairs", Help);
        }
        else if (faults.All.Count == before)
        {
            return new FrontMatter(Empty(source, faults), true, bodyStart);
        }

        return new FrontMatter(Empty(source, faults), false, bodyStart);
    }

    private static FieldReader Empty(SourceText source, FaultList faults) =>
        new(new YamlMapping([], source.At(0, Math.Min(3, source.Length))), faults);

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
