using YamlDotNet.Core;

namespace Attest.Yaml;

internal static class YamlErrors
{
    public const string Quote =
        "put the value between quotation marks if it contains a colon, a \"#\" or a quotation mark, and check the indentation";

    private const string QuoteAll = "put the value between quotation marks";
    private const string NoStart = "a value cannot begin with this character";
    private const string NoField = "unexpected text after a field, or wrong indentation";
    private const string WriteField = "write \"name: value\", with a space after the colon; " + Quote;
    private const string MoreTokens = "more tokens";

    private static readonly (string Message, string Help) NoDirective = ("a line cannot begin with \"%\"", QuoteAll);

    private static readonly (string Message, string Help) NoTag = ("a value cannot begin with \"!\"", QuoteAll);

    private static readonly string[] NoCharacter = ["surrogate", "character escape"];

    private static readonly string[] NoEscape = ["unknown escape", "hexadecimal"];

    /// <summary>Words of YamlDotNet's messages, and what is reported instead. The first match counts.</summary>
    private static readonly (string[] Words, string Message, string Help)[] Known =
    [
        (["directive", "expected '!'", "tag prefix", "incompatible"], NoDirective.Message, NoDirective.Help),
        (["a tag", "of tag"], NoTag.Message, NoTag.Help),
        (["anchor"], NoStart, QuoteAll),
        (["tab"], "a tab where only spaces are allowed", "indent with spaces, not with tabs"),
        (["mapping values are not allowed", "invalid mapping"], "a colon is not allowed here", Quote),
        (["cannot start any token"], NoStart, QuoteAll),
        (["block sequence entries are not allowed"], "a list cannot begin here",
            "begin it on the next line, or put the value between quotation marks"),
        (NoEscape, "unknown escape after a backslash in double quotation marks", "write two backslashes, or use single quotation marks"),
        (NoCharacter, "this escape does not stand for a character", "write the character itself"),
        (["block scalar"], "after \"|\" and \">\" the text begins on the next line",
            "begin it there, indented, or put the value between quotation marks"),
        (["mapping keys"], NoStart, QuoteAll),
        (["quoted scalar"], "the quotation mark that opens here is not closed",
            "write the closing quotation mark; one inside the value needs the other kind around it"),
        (["simple key"], "this line is not \"name: value\"", WriteField),
        (["node content"], NoStart, QuoteAll),
        (["document end"], NoField, Quote),
        ([MoreTokens], "this is after the end of the fields", "remove the line \"...\" before it"),
        (["document start"], "this is after the end of the fields", "indent this line like the fields before it, or remove it"),
        (["expected key"], NoField, WriteField),
        (["expected <block end>"], NoField, Quote),
        (["expected '-' indicator"], "this is not an entry of the list before it",
            "begin each entry with \"- \", and indent all of them alike"),
    ];

    /// <summary>One wrong escape inside quotation marks.</summary>
    public static bool IsAboutEscape(YamlException exception) => Has(exception, NoEscape) || Has(exception, NoCharacter);

    /// <summary>A word that begins with an exclamation mark.</summary>
    public static bool IsAboutTag(YamlException exception) => Describe(exception) == NoTag;

    /// <summary>Text after the end of the document.</summary>
    public static bool IsAboutEnd(YamlException exception) => exception.Message.Contains(MoreTokens, StringComparison.Ordinal);

    public static bool IsAboutTab(YamlException exception) => Has(exception, ["tab"]);

    /// <summary>A line that begins with a percent sign.</summary>
    public static bool IsAboutDirective(YamlException exception) => Describe(exception) == NoDirective;

    public static (string Message, string Help) Describe(YamlException exception)
    {
        if (Known.FirstOrDefault(row => Has(exception, row.Words)) is { Words: not null } known)
        {
            return (known.Message, known.Help);
        }

        if (exception.InnerException is not null)
        {
            return ("this is not valid YAML from here on", Quote);
        }

        var text = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
        return ("this is not valid YAML: " + (text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "unreadable"), Quote);
    }

    private static bool Has(YamlException exception, string[] words) =>
        words.Any(word => exception.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
