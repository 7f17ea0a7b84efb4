using Attest.Content;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

internal readonly record struct Offence(int Start, int End, string Message, string Help)
{
    /// <summary>All but those in identifiers.</summary>
    public static IEnumerable<Finding> On(
        MarkdownPage page, RuleContext context, params Func<ReadText, DoseLanguage, IEnumerable<Offence>>[] finders)
    {
        var language = DoseLanguage.Of(page, context.KnowledgeBase.Site);
        foreach (var text in DoseTexts.Of(page))
        {
            foreach (var find in finders)
            {
                foreach (var (start, end, message, help) in find(text, language))
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
