using System.Buffers;
using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text;
using Attest.Validation.Fidelity;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing;

/// <summary>The finished page does not say what was typed.</summary>
public sealed class AlteredText() : Rule(new(Code, nameof(AlteredText), Severity.Error, Locked: true))
{
    public const string Code = "KB514";

    private const int FarAway = 1_000;

    private static readonly SearchValues<char> BlockSigns = SearchValues.Create(" \t\r\n#>*+-|![(:");

    /// <param name="page">Of which the text was read.</param>
    /// <param name="finished">As it is published.</param>
    public static IReadOnlyList<Finding> OfPage(MarkdownPage page, ReadOnlySpan<byte> finished) =>
        Of(page, page.Body.IsReadable ? TextComparison.OfPage(page.Source.Text, page.Body.Offset, LostIn(page), finished) : []);

    /// <param name="page">Of which the text was read.</param>
    /// <param name="html">The text alone.</param>
    public static IReadOnlyList<Finding> OfBody(MarkdownPage page, string html) =>
        Of(page, TextComparison.OfBody(page.Source.Text, page.Body.Offset, LostIn(page), html));

    /// <summary>A hash sign behind a blank begins a comment, which takes the rest of a value with it.</summary>
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        PlainFields.Of(page).Select(field => field.Text).Concat(ShownOf(page.References))
            .Where(value => ReferenceEquals(value.At.Source, page.Source))
            .Select(CutValue).OfType<Finding>();

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        ShownOf(context.SharedReferences).Select(CutValue).OfType<Finding>();

    private static IEnumerable<Located<string>> ShownOf(IEnumerable<Reference> references) =>
        references.SelectMany(reference => reference.Variables).Where(IsShown).Select(variable => variable.Value);

    /// <summary>A number or an identifier may have a comment.</summary>
    private static bool IsShown(KeyValuePair<string, Located<string>> variable) =>
        variable.Key.Contains("title", StringComparison.OrdinalIgnoreCase) || variable.Key.Contains("publisher", StringComparison.Ordinal);

    private static Finding? CutValue(Located<string> value)
    {
        var text = value.At.Source.Text;
        var end = Math.Min(text.Length, value.At.Start + value.At.Length);
        var rest = text.AsSpan(end, TextLines.EndOf(text, end) - end);
        var isQuoted = value.At.Length > 1 && text[value.At.Start] is '"' or '\'' && text[end - 1] == text[value.At.Start];
        if (end == 0 || isQuoted || !(rest is [' ' or '\t', ..] && rest.TrimStart(" \t") is ['#', ..] comment))
        {
            return null;
        }

        var start = end + rest.Length - comment.Length;
        return new Finding(
            value.At.Source.At(start, comment.Length),
            $"the value ends before \"{Short(comment)}\", and the page does not say it",
            "put the whole value between quotation marks; a comment belongs on a line of its own");
    }

    /// <summary>Blocks of HTML, which are reported and not shown.</summary>
    private static IReadOnlyList<(int Start, int End)> LostIn(MarkdownPage page) => page.Faults.Count == 0 ? []
        : [.. page.Body.Blocks.SelectMany(block => block.Leaves()).Where(leaf => leaf.Kind == BlockKind.Html)
            .Where(leaf => ReferenceEquals(leaf.At.Source, page.Source))
            .Select(leaf => (leaf.At.Start, leaf.At.End)).Order()];

    private static IReadOnlyList<Finding> Of(MarkdownPage page, IReadOnlyList<Difference> differences) =>
        differences.Count == 0 ? []
        : [.. differences.Where(found => !IsReported(page, found.At) && !IsNote(page, found.Shown))
            .Select(found => Of(page.Source, found))];

    /// <summary>
    /// True in lines with a fault, where the text goes on behind them, and in text that blanks make code of: what the page lacks there, or
    /// says too much, is explained by it.
    /// </summary>
    private static bool IsReported(MarkdownPage page, int at) =>
        page.Source.PositionOf(at).Line is var line
            && (page.Faults.Any(fault => IsIn(fault.At, line, page.Source) || IsBehind(fault.At, at, page.Source))
                || page.Body.Blocks.SelectMany(block => block.Leaves())
                    .Any(leaf => leaf is { Kind: BlockKind.Code, IsMarked: false } && IsIn(leaf.At, line, page.Source)));

    /// <summary>True for a footnote that is reported, and is therefore shown as it was typed.</summary>
    private static bool IsNote(MarkdownPage page, string shown) => shown is ['^', ..] && shown.AsSpan().IndexOf(']') is > 1 and var close
        && page.Faults.Any(fault => ReferenceEquals(fault.At.Source, page.Source)
            && page.Source.Text.AsSpan(fault.At.Start).TrimStart("[").StartsWith(shown.AsSpan(0, close)));

    private static bool IsIn(Location at, int line, SourceText source) => ReferenceEquals(at.Source, source)
        && line >= at.StartPosition.Line && line <= source.PositionOf(at.Start + at.Length).Line;

    /// <summary>True if only the rest of a line, blank lines and the signs that begin a block are between.</summary>
    private static bool IsBehind(Location fault, int at, SourceText source) =>
        ReferenceEquals(fault.Source, source) && at > fault.End && at - fault.End < FarAway
            && source.Text.AsSpan(fault.End, at - fault.End) is var between
            && between.IndexOf('\n') is >= 0 and var end && !between[end..].ContainsAnyExcept(BlockSigns);

    private static Finding Of(SourceText source, Difference difference)
    {
        var place = new AlteredPlace(source.Text, difference.At);
        var length = Math.Max(1, source.Text.AsSpan(Math.Min(source.Length, difference.At)).IndexOfAny(" \t\r\n"));
        return new Finding(source.At(difference.At, length), MessageOf(difference, place), difference.IsCounted
            ? $"number in order, or write \"Step {place.LastNumber.ToString(CultureInfo.InvariantCulture)}:\""
            : place.Help);
    }

    private static string MessageOf(Difference difference, AlteredPlace place) =>
        difference.IsCounted ? $"the page would count {place.Counted} where {place.Numbers} is typed"
        : difference.Shown.Length == 0 ? $"the page does not say \"{difference.Typed}\", which is typed here"
        : difference.Typed.Length == 0 ? $"the page says \"{difference.Shown}\", which is not typed here"
        : $"the page says \"{difference.Shown}\" where \"{difference.Typed}\" is typed";

    private static string Short(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..39]}…";
}
