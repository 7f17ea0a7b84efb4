using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>What is more, or deeper, than is read: told as one fault at its place, in the words of a diagnostic.</summary>
internal sealed class BoundException(SourceSpan span, string message, string help) : Exception(message)
{
    public const string TooDeep = "the text is nested too deeply to be read";
    public const string TooDeepHelp = "reduce the nesting of lists, quotations or brackets";

    public SourceSpan Span => span;

    public string Help => help;

    public static BoundException Nested(SourceSpan span) => new(span, TooDeep, TooDeepHelp);
}
