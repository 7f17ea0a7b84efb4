using System.Text;
using System.Text.Json;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Yaml;

/// <summary>YAML's parser reads most JSON, but not tabs as indentation and characters as two escapes.</summary>
internal sealed class JsonReader(SourceText source, FaultList faults)
{
    private const int MaximumDepth = 32;

    // Half a surrogate pair becomes the replacement character.
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(source.Text);

    // The reader counts bytes, a source characters. Places come in order, so each stretch is counted once.
    private int _countedBytes;
    private int _countedChars;
    private int _duplicates;

    /// <returns>Null when it is empty or could not be read.</returns>
    public static YamlNode? Read(SourceText source, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return null;
        }

        HiddenCharacters.Check(source, faults);
        var reader = new JsonReader(source, faults);
        var options = new JsonReaderOptions
        {
            MaxDepth = MaximumDepth,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        };
        var json = new Utf8JsonReader(reader._bytes, options);
        try
        {
            json.Read();
            var root = reader.ReadNode(ref json);
            // Throws at anything after the value.
            json.Read();
            return root;
        }
        catch (JsonException exception)
        {
            reader.Report(exception);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            faults.Add(FaultKind.MalformedFrontMatter, reader.At(json.TokenStartIndex, 1),
                "this text contains an escape that does not stand for a character", "write the character itself");
        }

        return null;
    }

    private void Report(JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var start = 0;
        for (; line > 0 && start >= 0; line--)
        {
            start = Array.IndexOf(_bytes, (byte)'\n', start) + 1;
        }

        _countedBytes = _countedChars = 0;
        var offset = Math.Min(_bytes.Length, start + (int)(exception.BytePositionInLine ?? 0));
        faults.Add(FaultKind.MalformedFrontMatter, At(offset, 0), "this is not valid JSON from here on",
            "look for a comma, a bracket or a quotation mark that is missing or too many just before this place; or export the file again");
    }

    private YamlNode ReadNode(ref Utf8JsonReader json)
    {
        var start = json.TokenStartIndex;
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                var at = At(start, 1);
                var items = new List<YamlNode>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadNode(ref json));
                }

                return new YamlSequence(items, at);
            case JsonTokenType.StartObject:
                return ReadObject(ref json, At(start, 1));
            case JsonTokenType.String:
                var text = new YamlScalar(json.GetString()!, IsPlain: false, At(start, (int)(json.BytesConsumed - start)));
                CheckEscapes(text, json.ValueIsEscaped);
                return text;
            default:
                return new YamlScalar(Encoding.UTF8.GetString(json.ValueSpan), IsPlain: true, At(start, json.ValueSpan.Length));
        }
    }

    /// <summary>Those in the file itself are reported already.</summary>
    private void CheckEscapes(YamlScalar scalar, bool isEscaped)
    {
        if (isEscaped && !HiddenCharacters.AreIn(scalar.At.Source.Text[scalar.At.Start..scalar.At.End]))
        {
            YamlParser.CheckEscapes(scalar, faults);
        }
    }

    private YamlMapping ReadObject(ref Utf8JsonReader json, Location at)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var duplicatesBefore = _duplicates;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var start = json.TokenStartIndex;
            var key = new YamlScalar(json.GetString()!, IsPlain: false, At(start, (int)(json.BytesConsumed - start)));
            json.Read();
            var value = ReadNode(ref json);
            if (known.Add(key.Value))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _duplicates++;
                faults.Add(FaultKind.MalformedFrontMatter, key.At, $"duplicate key \"{key.Value}\"", "keep one of them");
            }
        }

        return new YamlMapping(entries, at) { HadDuplicates = _duplicates > duplicatesBefore };
    }

    private Location At(long start, int length)
    {
        var from = Math.Min((int)start, _bytes.Length);
        _countedChars += Encoding.UTF8.GetCharCount(_bytes, _countedBytes, from - _countedBytes);
        _countedBytes = from;
        return source.At(_countedChars, Encoding.UTF8.GetCharCount(_bytes, from, Math.Min(length, _bytes.Length - from)));
    }
}
