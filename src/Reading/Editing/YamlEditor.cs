using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading.Editing;

/// <summary>
/// Changes entries of YAML mappings and keeps comments, quotation marks, order and line ends. Callers must read the result back: YAML has
/// more forms than are known here.
/// </summary>
internal sealed class YamlEditor(SourceText source)
{
    private readonly string _text = source.Text;

    public TextEdits Edits { get; } = new(source);

    /// <summary>False after a change that cannot be made.</summary>
    public bool IsPossible { get; private set; } = true;

    /// <summary>Keeps the quotation marks of the old value. A new key goes after entry <paramref name="after"/>.</summary>
    public void Set(YamlMapping mapping, string key, string value, int after)
    {
        switch (mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key))
        {
            case { Key: null }:
                Add(mapping, $"{key}: {value}", [$"{key}: {value}"], after);
                break;
            case { Value: YamlScalar { At.Length: 0 } } empty:
                InsertBehindColon(empty.Key, value);
                break;
            case { Value: YamlScalar scalar } when _text[scalar.At.Start] is not ('|' or '>'):
                var mark = _text[scalar.At.Start] is '"' or '\'' ? _text[scalar.At.Start].ToString() : "";
                Edits.Replace(source.Between(scalar.At.Start, EndOf(scalar)), mark + value + mark);
                break;
            default:
                IsPossible = false;
                break;
        }
    }

    /// <summary>Adds an item in braces to a list. A new key goes after entry <paramref name="after"/>.</summary>
    public void Append(YamlMapping mapping, string key, string item, int after)
    {
        switch (mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key))
        {
            case { Key: null }:
                Add(mapping, $"{key}: [{item}]", [$"{key}:", $"  - {item}"], after);
                break;
            case { Value: YamlSequence list }:
                Append(list, item);
                break;
            case { Value: YamlScalar { At.Length: 0 } } empty when IsFlow(mapping):
                InsertBehindColon(empty.Key, $"[{item}]");
                break;
            case { Value: YamlScalar { At.Length: 0 } } empty:
                InsertLines(empty.Key.At.End, ColumnOf(mapping), [$"  - {item}"]);
                break;
            case { Value: YamlScalar { IsNull: true } nothing }:
                Edits.Replace(nothing.At, $"[{item}]");
                break;
            default:
                IsPossible = false;
                break;
        }
    }

    /// <summary>Takes the lines of an item out of a list that has its items below one another.</summary>
    public void Remove(YamlSequence list, YamlNode item)
    {
        var start = _text.LastIndexOf('\n', item.At.Start) + 1;
        var end = _text.IndexOf('\n', EndOf(item));
        if (IsFlow(list) || end < 0 || !_text.AsSpan(start, item.At.Start - start).Trim(" \t").SequenceEqual("-"))
        {
            IsPossible = false;
            return;
        }

        Edits.Replace(source.Between(start, end + 1), "");
    }

    private void Append(YamlSequence list, string item)
    {
        if (!IsFlow(list))
        {
            InsertLines(EndOf(list), ColumnOf(list), [$"- {item}"]);
        }
        else if (list.Items.Count > 0)
        {
            Edits.Insert(EndOf(list.Items[^1]), $", {item}");
        }
        else
        {
            Edits.Insert(list.At.Start + 1, item);
        }
    }

    private void Add(YamlMapping mapping, string inline, IReadOnlyList<string> lines, int after)
    {
        if (mapping.Entries.Count == 0)
        {
            IsPossible = false;
            return;
        }

        var end = EndOf(mapping.Entries[after]);
        if (IsFlow(mapping))
        {
            Edits.Insert(end, $", {inline}");
        }
        else
        {
            InsertLines(end, ColumnOf(mapping), lines);
        }
    }

    /// <summary>Inserts after the line of an offset, with its line end.</summary>
    private void InsertLines(int offset, int indentation, IReadOnlyList<string> lines)
    {
        var end = _text.AsSpan(offset).IndexOfAny('\n', '\r');
        if (end < 0)
        {
            IsPossible = false;
            return;
        }

        end += offset;
        var newLine = _text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : _text[end].ToString();
        Edits.Insert(end, string.Concat(lines.Select(line => newLine + new string(' ', indentation) + line)));
    }

    private void InsertBehindColon(YamlScalar key, string value)
    {
        if (BehindColon(key) is { } offset)
        {
            Edits.Insert(offset, " " + value);
        }
        else
        {
            IsPossible = false;
        }
    }

    private int? BehindColon(YamlScalar key)
    {
        var at = key.At.End;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < _text.Length && _text[at] == ':' ? at + 1 : null;
    }

    private int EndOf(KeyValuePair<YamlScalar, YamlNode> entry) =>
        entry.Value is YamlScalar { At.Length: 0 } ? BehindColon(entry.Key) ?? entry.Key.At.End : EndOf(entry.Value);

    /// <summary>After the last character of a value; the place of a block reaches up to what follows.</summary>
    private int EndOf(YamlNode node) => node switch
    {
        YamlMapping mapping when !IsFlow(node) => EndOf(mapping.Entries[^1]),
        YamlSequence list when !IsFlow(node) => EndOf(list.Items[^1]),
        // The parser's places end before the closing bracket.
        YamlMapping or YamlSequence => node.At.End + (_text[node.At.End] is '}' or ']' ? 1 : 0),
        _ => node.At.Start + _text.AsSpan(node.At.Start, node.At.Length).TrimEnd().Length,
    };

    private bool IsFlow(YamlNode node) => node.At.Start < _text.Length && _text[node.At.Start] is '{' or '[';

    private static int ColumnOf(YamlNode node) => node.At.StartPosition.Column - 1;
}
