using System.Buffers;
using System.Text;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Citations.Import.Drafts;

/// <summary>A field with the lines that continue it.</summary>
internal sealed record TaggedField(string Tag, string Value, Location At);

/// <summary>A record of RIS or MEDLINE: its fields in the order of the file, without empty ones.</summary>
internal sealed record TaggedRecord(IReadOnlyList<TaggedField> Fields, Location At)
{
    public TaggedField? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var field in Fields)
            {
                if (field.Tag == tag)
                {
                    return field;
                }
            }
        }

        return null;
    }

    public string Text(string tag) => ImportedText.Clean(First(tag)?.Value);

    public IEnumerable<string> Values(string tag) => Fields.Where(field => field.Tag == tag).Select(static field => field.Value);
}

/// <summary>A line of RIS (<c>TY  - JOUR</c>) or MEDLINE (<c>PMID- 123</c>, <c>TI  - A title</c>): a tag, a hyphen, a value.</summary>
internal static class TagLine
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <param name="width">The longest tag: 2 in RIS, 4 in MEDLINE, both padded with blanks before the hyphen.</param>
    /// <param name="start">Where the value begins in the line.</param>
    public static bool Read(ReadOnlySpan<char> line, int width, out string tag, out int start)
    {
        tag = "";
        start = 0;
        var hyphen = line.IndexOf('-');
        if (hyphen < 2 || hyphen > 5 || line[0] is not (>= 'A' and <= 'Z'))
        {
            return false;
        }

        var name = line[..hyphen].TrimEnd(' ');
        // Both formats pad a tag of two letters to four; some programs omit a blank after TY and ER.
        var isPadded = hyphen == 4 || name is "TY" or "ER";
        if (!isPadded || name.Length < 2 || name.Length > width || (hyphen + 1 < line.Length && line[hyphen + 1] != ' ')
            || name.ContainsAnyExcept(Characters))
        {
            return false;
        }

        tag = name.ToString();
        start = Math.Min(hyphen + 2, line.Length);
        return true;
    }
}

/// <summary>Splits a file of tagged lines into records.</summary>
/// <param name="opening">The tag that begins a record: <c>TY</c>, <c>PMID</c>.</param>
/// <param name="closing">The tag that ends a record, if the format has one.</param>
internal sealed class TaggedReader(int width, string opening, string? closing)
{
    public IReadOnlyList<TaggedRecord> Read(SourceText source, FaultList faults)
    {
        var records = new List<TaggedRecord>();
        List<TaggedField>? fields = null;
        var recordAt = source.At(0);
        var open = new OpenField();
        foreach (var (start, end) in TextLines.Of(source.Text))
        {
            var line = source.Text.AsSpan(start, end - start);
            if (!TagLine.Read(line, width, out var tag, out var valueStart))
            {
                open.Continue(line, end);
                continue;
            }

            open.CloseInto(fields, source);
            if (tag == opening)
            {
                Finish(records, fields, recordAt);
                (fields, recordAt) = ([], source.At(start, tag.Length));
            }
            else if (fields is null && tag != closing)
            {
                faults.Add(FaultKind.UnreadableFile, source.At(start, tag.Length), $"\"{tag}\" before the first \"{opening}\"",
                    $"each record begins with a line \"{opening}{new string(' ', 4 - opening.Length)}- \"; export it again");
                // One message is enough for a record without a beginning.
                fields = [];
            }

            if (tag == closing)
            {
                Finish(records, fields, recordAt);
                fields = null;
            }
            else
            {
                open.Begin(tag, line[valueStart..], start + valueStart, end);
            }
        }

        open.CloseInto(fields, source);
        if (Finish(records, fields, recordAt) && closing is not null)
        {
            faults.Add(FaultKind.UnreadableFile, recordAt, $"this record has no line \"{closing}  - \" at its end",
                "the file may have been cut off; compare the reference with the source, or export it again");
        }

        return records;
    }

    private bool Finish(List<TaggedRecord> records, List<TaggedField>? fields, Location at)
    {
        var isRecord = fields is { Count: > 0 } && fields[0].Tag == opening;
        if (isRecord)
        {
            records.Add(new TaggedRecord(fields!, at));
        }

        return isRecord;
    }

    private sealed class OpenField
    {
        private readonly StringBuilder _value = new();
        private string? _tag;
        private int _start;
        private int _end;

        public void Begin(string tag, ReadOnlySpan<char> value, int start, int end)
        {
            (_tag, _start, _end) = (tag, start, end);
            _value.Clear().Append(value);
        }

        public void Continue(ReadOnlySpan<char> line, int end)
        {
            if (_tag is not null && !line.IsWhiteSpace())
            {
                _value.Append('\n').Append(line.Trim());
                _end = end;
            }
        }

        public void CloseInto(List<TaggedField>? fields, SourceText source)
        {
            if (_tag is { } tag && _value.Length > 0)
            {
                fields?.Add(new TaggedField(tag, _value.ToString(), source.Between(_start, _end)));
            }

            _tag = null;
        }
    }
}
