using System.Buffers;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Markdown.Dialect;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

/// <summary>Where the body would take it for markup.</summary>
internal sealed class PlainField() : ForeignKind("the markup", "")
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ";
    private const string Typeable = "0123456789+-()n";

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_^~[`");

    public override (string Typed, string Instead)[] Examples =>
    [
        ("summary: Keep it below 10^9^/L", "summary: Keep it below 10⁹/L"), ("summary: Do *never* more", "summary: Do never more"),
        ("summary: It is old [@key]", "summary: It is old"),
    ];

    public override IEnumerable<ForeignPlace> InFields(ForeignPage page) =>
        Texts.PlainFields.Of(page.Page).Where(field => field.Text.Value.AsSpan().ContainsAny(Signs)).SelectMany(field =>
            In(field.Name, field.Text, page));

    private IEnumerable<ForeignPlace> In(string name, Located<string> field, ForeignPage page)
    {
        // A full stop prevents lists and headings.
        var line = "." + field.Value.Replace('\n', ' ');
        var body = MarkdownReader.Read(new SourceText("", line), 0, new FaultList());
        var places = new TextBuilder(page.Page.Source).AppendRead(field.Value, field.At.Start, field.At.Length).Build();
        return body.Blocks.SelectMany(block => block.Leaves()).SelectMany(leaf => Marks(leaf.Inlines)).Select(mark => new ForeignPlace(
            places.At(mark.At.Start - 1, mark.At.End - 1),
            $"{Name} \"{Quote(line[mark.At.Start..mark.At.End])}\" is printed as typed: \"{name}\" is plain text", HelpFor(mark, line)));
    }

    private static IEnumerable<Inline> Marks(Siblings<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var isMark = inline.Kind switch
            {
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Citation
                    or InlineKind.Link or InlineKind.Image or InlineKind.Code => true,
                InlineKind.Text or InlineKind.Entity or InlineKind.Address or InlineKind.FootnoteMark or InlineKind.Task
                    or InlineKind.SoftBreak or InlineKind.HardBreak or InlineKind.Html => false,
            };
            if (isMark)
            {
                yield return inline;
            }
        }
    }

    private static string HelpFor(Inline mark, string line)
    {
        var words = PlainText.Of(mark.Children);
        return mark.Kind switch
        {
            InlineKind.Superscript => Script(words, Raised),
            InlineKind.Subscript => Script(words, Lowered),
            InlineKind.Citation => "this field is plain text: take the citation out, and cite in the text",
            InlineKind.Code => $"this field is plain text: write \"{Quote(mark.Text.ToString())}\"",
            InlineKind.Emphasis or InlineKind.Strong or InlineKind.Link or InlineKind.Image =>
                $"this field is plain text: write \"{Quote(words)}\"",
            InlineKind.Text or InlineKind.Entity or InlineKind.Address or InlineKind.FootnoteMark or InlineKind.Task or InlineKind.SoftBreak
                or InlineKind.HardBreak or InlineKind.Html => Quote(line),
        };
    }

    private static string Script(string words, string signs) => words.All(Typeable.Contains)
        ? $"this field is plain text: write {string.Concat(words.Select(c => signs[Typeable.IndexOf(c, StringComparison.Ordinal)]))}"
        : $"this field is plain text: write \"{Quote(words)}\" without the signs";
}
