using Attest.Content;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>What is wrong between two indexes of a text, and what to write.</summary>
internal readonly record struct Offence(int Start, int End, string Message, string Help)
{
    /// <summary>What each of some finders finds in the texts of a page, but for identifiers.</summary>
    public static IEnumerable<Finding> On(MarkdownPage page, params Func<ReadText, IEnumerable<Offence>>[] finders) =>
        from text in DoseTexts.Of(page)
        from find in finders
        from offence in find(text)
        where !new Context(text, offence.Start, offence.End).IsIdentifier
        select new Finding(text.At(offence.Start, offence.End), offence.Message, offence.Help);
}
