using YamlDotNet.Core;

namespace Attest.Yaml;

/// <summary>Says in an editor's words what YamlDotNet says in those of a parser.</summary>
internal static class YamlErrors
{
    private const string Quote = "put the value between quotation marks if it contains a colon, a \"#\" or a quotation mark, and check the indentation";

    private const string QuoteAll = "put the value between quotation marks";

    private const string Misplaced = "unexpected text after a field, or wrong indentation";

    private const string MoreTokens = "more tokens";

    private static readonly (string Message, string Help) NoDirective = ("a line cannot begin with \"%\"", QuoteAll);

    private static readonly (string Message, string Help) NoTag = ("a value cannot begin with \"!\"", QuoteAll);

    private static readonly (string Message, string Help) NoCharacter = ("this escape does not stand for a character", "write the character itself");

    /// <summary>Words of YamlDotNet's messages, the first that fits wins, with what is told instead.</summary>
    private static readonly (string Words, string Message, string Help)[] Known =
    [
        ("directive", NoDirective.Message, NoDirective.Help),
        ("expected '!'", NoDirective.Message, NoDirective.Help),
        ("tag prefix", NoDirective.Message, NoDirective.Help),
        ("incompatible", NoDirective.Message, NoDirective.Help),
        ("a tag", NoTag.Message, NoTag.Help),
        ("of tag", NoTag.Message, NoTag.Help),
        ("anchor", "a value cannot begin with this character", QuoteAll),
        ("tab", "a tab where only spaces are allowed", "indent with spaces, not with tabs"),
        ("mapping values are not allowed", "a colon is not allowed here", Quote),
        ("invalid mapping", "a colon is not allowed here", Quote),
        ("cannot start any token", "a value cannot begin with this character", QuoteAll),
        ("block sequence entries are not allowed", "a list cannot begin here", "begin it on the next line, or put the value between quotation marks"),
        ("unknown escape", "unknown escape after a backslash in double quotation marks", "write two backslashes, or use single quotation marks"),
        ("hexadecimal", "unknown escape after a backslash in double quotation marks", "write two backslashes, or use single quotation marks"),
        ("surrogate", NoCharacter.Message, NoCharacter.Help),
        ("character escape", NoCharacter.Message, NoCharacter.Help),
        ("block scalar", "after \"|\" and \">\" the text begins on the next line", "begin it there, indented, or put the value between quotation marks"),
        ("mapping keys", "a value cannot begin with this character", QuoteAll),
        ("quoted scalar", "the quotation mark that opens here is not closed", "write the closing quotation mark; one inside the value needs the other kind around it"),
        ("simple key", "this line is not \"name: value\"", "write \"name: value\", with a space after the colon; " + Quote),
        ("node content", "a value cannot begin with this character", QuoteAll),
        ("document end", Misplaced, Quote),
        (MoreTokens, "this is after the end of the fields", "remove the line \"...\" before it"),
        ("document start", "this is after the end of the fields", "indent this line like the fields before it, or remove it"),
        ("expected key", Misplaced, "write \"name: value\", with a space after the colon; " + Quote),
        ("expected <block end>", Misplaced, Quote),
        ("expected '-' indicator", "this is not an entry of the list before it", "begin each entry with \"- \", and indent all of them alike"),
    ];

    /// <summary>True for what is wrong with one sign inside quotation marks.</summary>
    public static bool IsAboutEscape(YamlException exception) =>
        EscapeWords.Any(words => exception.Message.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for what is wrong with a word that begins with an exclamation mark.</summary>
    public static bool IsAboutTag(YamlException exception) => Describe(exception) == NoTag;

    /// <summary>True for text behind the end of the document.</summary>
    public static bool IsAboutEnd(YamlException exception) => exception.Message.Contains(MoreTokens, StringComparison.Ordinal);

    /// <summary>True for what is wrong with a line that begins with a percent sign.</summary>
    public static bool IsAboutDirective(YamlException exception) => Describe(exception) == NoDirective;

    private static readonly string[] EscapeWords = ["unknown escape", "hexadecimal", "surrogate", "character escape"];

    public static (string Message, string Help) Describe(YamlException exception)
    {
        foreach (var (words, message, help) in Known)
        {
            if (exception.Message.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return (message, help);
            }
        }

        if (exception.InnerException is not null)
        {
            return ("this is not valid YAML from here on", Quote);
        }

        var text = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
        return ("this is not valid YAML: " + (text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "unreadable"), Quote);
    }
}
