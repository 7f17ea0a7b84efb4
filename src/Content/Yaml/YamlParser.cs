using Attest.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Attest.Content.Yaml;

/// <summary>
/// Composes YAML events into <see cref="YamlNode"/>s. Bad YAML is a fault at its place, never an exception; aliases are
/// refused (a handful of them can expand to gigabytes) and nesting is bounded.
/// </summary>
internal sealed class YamlParser
{
    private const int MaximumDepth = 32;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly FaultList _faults;
    private readonly Parser _parser;

    private YamlParser(SourceText source, int start, int end, FaultList faults)
    {
        _source = source;
        _offset = start;
        _faults = faults;
        _parser = new Parser(new Scanner(new StringReader(HiddenCharacters.Masked(source.Text[start..end])), skipComments: true));
    }

    /// <summary>Reads the one document between two offsets; null when it is empty or could not be read.</summary>
    public static YamlNode? Parse(SourceText source, int start, int end, FaultList faults)
    {
        var parser = new YamlParser(source, start, end, faults);
        try
        {
            return parser.ParseStream();
        }
        catch (YamlException exception)
        {
            faults.Add(FaultKind.MalformedFrontMatter, parser.At(exception.Start, exception.Start), Describe(exception), HelpFor(exception));
            return null;
        }
    }

    private YamlNode? ParseStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ParseNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            var second = _parser.Current!;
            _faults.Add(FaultKind.MalformedFrontMatter, At(second.Start, second.Start), "a second YAML document begins here",
                "remove the line \"---\"; one file holds one document");
        }

        return root;
    }

    private YamlNode ParseNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var node = new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start, scalar.End));
            if (scalar.Style == ScalarStyle.DoubleQuoted)
            {
                CheckEscapes(node);
            }

            return node;
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!_parser.Accept<SequenceEnd>(out _))
            {
                items.Add(ParseNode(depth + 1));
            }

            var end = _parser.Consume<SequenceEnd>();
            return new YamlSequence(items, At(sequence.Start, end.End));
        }

        if (_parser.TryConsume<MappingStart>(out var mapping))
        {
            return ParseMapping(mapping, depth);
        }

        var other = _parser.Consume<ParsingEvent>();
        throw new YamlException(other.Start, other.End, "alias");
    }

    private YamlMapping ParseMapping(MappingStart start, int depth)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var firstPlaces = new Dictionary<string, Location>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var keyNode = ParseNode(depth + 1);
            var value = ParseNode(depth + 1);
            if (keyNode is not YamlScalar key)
            {
                _faults.Add(FaultKind.MalformedFrontMatter, keyNode.At, "a key must be one word",
                    "a value that begins with \"{\" or \"[\" needs quotes");
            }
            else if (!firstPlaces.TryAdd(key.Value, key.At))
            {
                _faults.Add(FaultKind.MalformedFrontMatter, key.At, $"key \"{key.Value}\" stands here a second time",
                    $"the first is at {firstPlaces[key.Value]}; keep one of them");
            }
            else
            {
                entries.Add(new(key, value));
            }
        }

        var end = _parser.Consume<MappingEnd>();
        return new YamlMapping(entries, At(start.Start, end.End));
    }

    /// <summary>An escape such as <c>\u202e</c> hides a character from a search through the raw text.</summary>
    private void CheckEscapes(YamlScalar scalar)
    {
        foreach (var c in scalar.Value)
        {
            if (HiddenCharacters.IsHidden(c) && !_source.Text.AsSpan(scalar.At.Start, scalar.At.Length).Contains(c))
            {
                _faults.Add(FaultKind.HiddenCharacter, scalar.At, $"{HiddenCharacters.Describe(c)} is written as an escape",
                    "remove it; readers cannot see it, and it can change what they read");
                return;
            }
        }
    }

    private Location At(Mark start, Mark end) => _source.Between(_offset + (int)start.Index, _offset + (int)end.Index);

    private static string Describe(YamlException exception) => exception.Message switch
    {
        "alias" => "YAML anchors and aliases are not supported",
        "nested too deeply" => "the values are nested too deeply",
        var message => "this is not valid YAML: " + Tidy(message),
    };

    private static string Tidy(string message)
    {
        var text = message.Split('\n')[0].Trim().TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "unreadable";
    }

    private static string HelpFor(YamlException exception) => exception.Message switch
    {
        "alias" => "write the value out where it is needed; a value that begins with \"*\" or \"&\" needs quotes",
        "nested too deeply" => $"at most {MaximumDepth} levels are read",
        var message when message.Contains("tab", StringComparison.OrdinalIgnoreCase) => "indent with blanks, not with tabs",
        _ => "a value with a colon, a \"#\" or a quotation mark in it needs quotes around it; check the indentation as well",
    };
}
