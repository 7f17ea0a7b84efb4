using System.Text;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Attest.Yaml;

/// <summary>Bad YAML is a fault at its place; aliases are refused (a few can expand to gigabytes) and nesting is bounded.</summary>
internal sealed partial class YamlParser
{
    private const int MaximumDepth = 32;
    private const string QuoteHelp = "put the value between quotation marks";
    private const string QuoteInBracketsHelp = "a value that contains a bracket, a comma or a colon needs quotation marks";

    private readonly SourceText _source;
    private readonly int _sourceStart;
    private readonly int _sourceEnd;
    private readonly VisibleText _text;
    private readonly FaultList _faults;
    private readonly YamlEvents _parser;

    /// <summary>The outermost one; the scanner looks ahead, so inner ones are not known.</summary>
    private Location? _openBracket;
    private int _duplicates;

    private YamlParser(SourceText source, int start, int end, FaultList faults)
    {
        _source = source;
        _sourceStart = start;
        _sourceEnd = end;
        _text = new VisibleText(source.Text, start, end);
        _faults = faults;
        _parser = new YamlEvents(_text.Text);
    }

    /// <returns>Null when the file is empty, missing or unreadable.</returns>
    public static YamlNode? ParseFile(SourceText? source, FaultList faults)
    {
        if (source is null)
        {
            return null;
        }

        HiddenCharacters.Check(source, faults);
        return Parse(source, 0, source.Length, faults);
    }

    /// <returns>Null when the document is empty or could not be read.</returns>
    public static YamlNode? Parse(SourceText source, int start, int end, FaultList faults) =>
        PlainYaml.TryRead(source, start, end) ?? ParseAny(source, start, end, faults);

    /// <summary>The same without the faster reader.</summary>
    internal static YamlNode? ParseAny(SourceText source, int start, int end, FaultList faults)
    {
        var parser = new YamlParser(source, start, end, faults);
        try
        {
            return parser.ParseStream();
        }
        catch (YamlException exception)
        {
            parser.Report(exception);
        }

        return null;
    }

    private void Report(YamlException exception)
    {
        var start = exception.InnerException is null ? exception.Start : exception.End;
        var at = At(start, start);
        var isAboutComma = exception.Message.Contains("',' or", StringComparison.Ordinal);
        switch (exception)
        {
            case Refusal refusal:
                Report(at, refusal.Message, refusal.Help);
                break;
            case var _ when !YamlErrors.IsAboutTab(exception) && YamlSlips.Find(_source, _sourceStart, _sourceEnd, at.Start) is { } slip:
                Report(slip.At, slip.Message, slip.Help);
                break;
            case var _ when isAboutComma && _openBracket is { } bracket && IsClosed(bracket):
                Report(at, "a comma is missing before this place", "write a comma between two entries; " + QuoteInBracketsHelp);
                break;
            // In a bracket the scanner fails when a line has less indentation.
            case { InnerException: InvalidOperationException } when !YamlErrors.IsAboutEnd(exception):
            case var _ when isAboutComma || (_openBracket is not null && at.Start >= _sourceEnd):
                ReportOpenBracket(at);
                break;
            default:
                var (message, help) = YamlErrors.Describe(exception);
                Report(PlaceOf(exception, at), message, help);
                break;
        }
    }

    private void Report(Location at, string message, string help)
    {
        var isAboutQuotes = help is QuoteHelp or YamlErrors.Quote;
        _faults.Add(FaultKind.MalformedFrontMatter, at, message,
            isAboutQuotes && YamlSlips.Quoted(_source, _sourceStart, _sourceEnd, at.Start) is { } quoted ? $"{QuoteHelp}: {quoted}"
            : help.EndsWith(QuoteHelp, StringComparison.Ordinal)
                && YamlSlips.Quoted(_source, _sourceStart, _sourceEnd, at.Start) is { } value ? $"{help}: {value}" : help);
    }

    private void ReportOpenBracket(Location otherwise) =>
        Report(_openBracket ?? otherwise,
            _openBracket is null ? "a bracket before this place is not closed" : "this bracket is not closed",
            "write each closing bracket; " + QuoteInBracketsHelp);

    /// <summary>Brackets between quotation marks are text.</summary>
    private bool IsClosed(Location bracket)
    {
        var text = _source.Text;
        var open = 0;
        var last = ' ';
        for (var i = bracket.Start; i < _sourceEnd; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}' when --open == 0:
                    return true;
                case '"' or '\'' when last is '[' or '{' or ',' or ':':
                    i = EndOfQuoted(i);
                    break;
            }

            last = i < _sourceEnd && !char.IsWhiteSpace(text[i]) ? text[i] : last;
        }

        return false;
    }

    private int EndOfQuoted(int start)
    {
        var text = _source.Text;
        for (var i = start + 1; i < _sourceEnd; i++)
        {
            if (text[i] == text[start])
            {
                return i;
            }

            i += text[i] == '\\' && text[start] == '"' ? 1 : 0;
        }

        return _sourceEnd;
    }

    private Location PlaceOf(YamlException exception, Location at)
    {
        if (YamlErrors.IsAboutTab(exception))
        {
            return TabFrom(at);
        }

        var end = At(exception.End, exception.End);
        if (YamlErrors.IsAboutEscape(exception))
        {
            // The parser began with the value and stopped within or after the escape.
            return EscapeBefore(end) is var escape && escape.Start >= At(exception.Start, exception.Start).Start ? escape : at;
        }

        return YamlErrors.IsAboutTag(exception) ? TagBefore(end) : YamlErrors.IsAboutDirective(exception) ? LineOf(at) : at;
    }

    private Location EscapeBefore(Location at) =>
        _source.At(Math.Max(0, _source.Text.LastIndexOf('\\', Math.Min(at.Start, _sourceEnd - 1))));

    private Location LineOf(Location at) => _source.At(_source.Text.AsSpan(0, at.Start).LastIndexOfAny('\r', '\n') + 1);

    private Location TagBefore(Location end)
    {
        var word = _source.Text.AsSpan(0, end.Start).LastIndexOfAny(" \t\r\n") + 1;
        return _source.At(word + Math.Max(0, _source.Text.AsSpan(word, end.Start - word).IndexOf('!')));
    }

    /// <summary>YamlDotNet names the place of the mapping, which may be lines above the tab.</summary>
    private Location TabFrom(Location at)
    {
        var indentation = TabInIndentation().Match(_source.Text, at.Start);
        return indentation.Success ? _source.At(indentation.Index + indentation.Length - 1, 1) : at;
    }

    /// <summary>For valid YAML that is not allowed.</summary>
    private sealed class Refusal(ParsingEvent at, string message, string help) : YamlException(at.Start, at.End, message)
    {
        public string Help => help;
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
            var at = At(second.Start, second.Start);
            Report(at, "a second YAML document begins here", "remove the line \"---\"; one file holds one document");
        }

        return root;
    }

    private YamlNode ParseNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new Refusal(_parser.Current!, "the values are nested too deeply", $"at most {MaximumDepth} levels are read");
        }

        var start = _parser.Current!;
        if (start is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            // The rest of the value would be lost silently.
            var sign = _source.Text[At(start.Start, start.End).Start];
            Report(At(start.Start, start.Start), $"a value cannot begin with \"{sign}\"", QuoteHelp);
        }

        // Noted first, since the parser may fail at the next step.
        var isOutermost = _openBracket is null
            && start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (isOutermost)
        {
            _openBracket = At(start.Start, start.End);
        }

        YamlNode node = start switch
        {
            Scalar scalar => ParseScalar(scalar),
            SequenceStart => ParseSequence(start, depth),
            MappingStart => ParseMapping(start, depth),
            _ => throw new Refusal(start, "a value cannot begin with \"*\"", QuoteHelp),
        };
        _openBracket = isOutermost ? null : _openBracket;
        return node;
    }

    private YamlScalar ParseScalar(Scalar scalar)
    {
        var node = new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start, scalar.End));
        _parser.MoveNext();
        if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            CheckEscapes(node, _faults);
        }

        return node;
    }

    private YamlSequence ParseSequence(ParsingEvent start, int depth)
    {
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ParseNode(depth + 1));
        }

        return new YamlSequence(items, At(start.Start, _parser.Consume<SequenceEnd>().End));
    }

    private YamlMapping ParseMapping(ParsingEvent start, int depth)
    {
        _parser.MoveNext();
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var continued = new StringBuilder();
        var firstPlaces = new Dictionary<string, Location>(StringComparer.Ordinal);
        var isNewEntry = false;
        var duplicatesBefore = _duplicates;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var keyNode = ParseNode(depth + 1);
            var value = ParseNode(depth + 1);
            if (start is MappingStart { Style: MappingStyle.Flow } && ContinueText(keyNode, value, entries, continued))
            {
                continue;
            }

            EndText(entries, continued);
            if (keyNode is not YamlScalar key)
            {
                Report(keyNode.At, "a key must be one word", "a value that begins with \"{\" or \"[\" needs quotes");
            }
            else if (!firstPlaces.TryAdd(key.Value, key.At))
            {
                // The other fields of an entry without a hyphen are duplicates too.
                var isEntry = key.Value == entries[0].Key.Value && start is MappingStart { Style: MappingStyle.Block };
                if (isNewEntry)
                {
                    continue;
                }

                isNewEntry = isEntry && depth > 0;
                _duplicates++;
                Report(key.At, $"duplicate key \"{key.Value}\"", $"the first is at {firstPlaces[key.Value]}; keep one of them"
                    + (isNewEntry ? $", or begin each entry of a list with \"- \", as in \"- {LineAt(key.At)}\"" : ""));
            }
            else
            {
                entries.Add(new(key, value));
            }
        }

        EndText(entries, continued);
        return new YamlMapping(entries, At(start.Start, _parser.Consume<MappingEnd>().End))
        {
            HadDuplicates = _duplicates > duplicatesBefore,
        };
    }

    private string LineAt(Location at) => YamlSlips.Short(_source.Text[at.Start.._sourceEnd].Split('\n')[0].TrimEnd());

    /// <summary>
    /// In <c>{ description: Joints, muscles, schema: x }</c> YAML takes "muscles" for a key without a value. Editors do not mean that:
    /// words without a colon continue the text before them.
    /// </summary>
    private bool ContinueText(YamlNode key, YamlNode value, List<KeyValuePair<YamlScalar, YamlNode>> entries, StringBuilder continued)
    {
        if (key is not YamlScalar { IsPlain: true } words || value is not YamlScalar { IsPlain: true, Value: "", At.Length: 0 }
            || entries is not [.., var last] || last.Value is not YamlScalar { IsPlain: true, IsNull: false } text
            || _source.Text.AsSpan(words.At.End).TrimStart() is [':', ..])
        {
            return false;
        }

        var whole = _source.Between(text.At.Start, words.At.End);
        entries[^1] = new(last.Key, new YamlScalar(text.Value, IsPlain: true, whole));
        continued.Append(", ").Append(words.Value);
        return true;
    }

    /// <summary>Joined once, which takes linear time.</summary>
    private static void EndText(List<KeyValuePair<YamlScalar, YamlNode>> entries, StringBuilder continued)
    {
        if (continued.Length > 0)
        {
            var text = (YamlScalar)entries[^1].Value;
            entries[^1] = new(entries[^1].Key, text with { Value = text.Value + continued });
            continued.Clear();
        }
    }

    /// <summary>An escape such as <c>\u202e</c> hides a character from a search through the raw text.</summary>
    internal static void CheckEscapes(YamlScalar scalar, FaultList faults)
    {
        if (HiddenCharacters.IndexOfFirst(scalar.Value, 0, scalar.Value.Length) is >= 0 and var hidden)
        {
            faults.Add(FaultKind.HiddenCharacter, scalar.At,
                $"{HiddenCharacters.Describe(scalar.Value, hidden)} is written as an escape",
                "remove it; readers cannot see it, and it can change what they read");
        }
    }

    private Location At(Mark start, Mark end) => _source.Between(_text.StartOffset(start.Index), _text.EndOffset(end.Index));

    [GeneratedRegex(@"(?:\G|[\r\n]) *\t", RegexOptions.CultureInvariant)]
    private static partial Regex TabInIndentation();
}
