using Attest.Diagnostics;

namespace Attest.Citations.Import.Drafts;

/// <summary>A field of a tagged record: its value with the lines that continue it, and its place.</summary>
internal sealed record TaggedField(string Tag, string Value, Location At);

/// <summary>A record of RIS or MEDLINE: its fields in the order of the file. Empty fields are left out.</summary>
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

    public string Text(params ReadOnlySpan<string> tags) => ImportedText.Clean(First(tags)?.Value);
}

/// <summary>Takes a file of tagged lines apart into records.</summary>
/// <param name="width">The longest tag.</param>
/// <param name="opening">The tag that begins a record: <c>TY</c>, <c>PMID</c>.</param>
/// <param name="closing">The tag that ends one, if the format has such a tag.</param>
internal sealed class TaggedReader(int width, string opening, string? closing)
{
    public IReadOnlyList<TaggedRecord> Read(SourceText source, FaultList faults)
    {
        var records = new List<TaggedRecord>();
        List<TaggedField>? fields = null;
        var recordAt = source.At(0);
        var open = new OpenField();
        foreach (var (start, end) in Lines(source.Text))
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
                // One message for a record without beginning is enough.
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
        if (closing is not null && fields is { Count: > 0 } && fields[0].Tag == opening)
        {
            faults.Add(FaultKind.UnreadableFile, recordAt, $"this record has no line \"{closing}  - \" at its end",
                "the file may have been cut off; compare the reference with the source, or export it again");
        }

        Finish(records, fields, recordAt);
        return records;
    }

    private void Finish(List<TaggedRecord> records, List<TaggedField>? fields, Location at)
    {
        if (fields is { Count: > 0 } && fields[0].Tag == opening)
        {
            records.Add(new TaggedRecord(fields, at));
        }
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            yield return (start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    /// <summary>The field that is being read, since further lines may belong to it.</summary>
    private sealed class OpenField
    {
        private readonly System.Text.StringBuilder _value = new();
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
            if (_tag is { } tag && fields is not null && _value.Length > 0)
            {
                fields.Add(new TaggedField(tag, _value.ToString(), source.Between(_start, _end)));
            }

            _tag = null;
        }
    }
}
