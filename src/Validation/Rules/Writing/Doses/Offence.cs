using Attest.Content;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>What is wrong between two indexes of a text, and what to write.</summary>
internal readonly record struct Offence(int Start, int End, string Message, string Help)
{
    /// <summary>What the finders find in the texts of a page, except in identifiers.</summary>
    public static IEnumerable<Finding> On(MarkdownPage page, params Func<ReadText, IEnumerable<Offence>>[] finders)
    {
        foreach (var text in DoseTexts.Of(page))
        {
            foreach (var find in finders)
            {
                foreach (var (start, end, message, help) in find(text))
                {
                    if (!new Context(text, start, end).IsIdentifier)
                    {
                        yield return new Finding(text.At(start, end), message, help);
                    }
                }
            }
        }
    }
}
