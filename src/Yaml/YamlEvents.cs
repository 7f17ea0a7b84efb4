using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Core.Tokens;

namespace Attest.Yaml;

/// <summary>
/// YamlDotNet throws exceptions of any kind at a tag that is not an address, half a surrogate pair or a bracket that goes on into the next
/// field. Here that is one kind, with a place.
/// </summary>
internal sealed class YamlEvents(string text) : IParser
{
    private readonly TaglessScanner _scanner = new(text);
    private Parser? _parser;

    public ParsingEvent? Current => _parser?.Current;

    /// <exception cref="YamlException">Not YAML. With an inner exception, only the end of the place is known.</exception>
    public bool MoveNext()
    {
        try
        {
            return (_parser ??= new Parser(_scanner)).MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            throw new YamlException(Mark.Empty, _scanner.CurrentPosition, exception.Message, exception);
        }
    }

    /// <summary>Replaces the value of each tag, since the parser throws at some. No tag is allowed.</summary>
    private sealed class TaglessScanner(string text) : IScanner
    {
        private readonly Scanner _scanner = new(new StringReader(text), skipComments: true);

        public Mark CurrentPosition => _scanner.CurrentPosition;

        public Token? Current => _scanner.Current is Tag tag ? new Tag("", "!", tag.Start, tag.End) : _scanner.Current;

        public bool MoveNext() => _scanner.MoveNext();

        public bool MoveNextWithoutConsuming() => _scanner.MoveNextWithoutConsuming();

        public void ConsumeCurrent() => _scanner.ConsumeCurrent();
    }
}
