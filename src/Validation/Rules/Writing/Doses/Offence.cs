using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

internal readonly record struct Offence(int Start, int End, string Message, string Help)
{
    /// <summary>Before which a blank is missing, and nothing else is wrong.</summary>
    public int? Unspaced { get; init; }

    /// <summary>All but those in identifiers.</summary>
    public static IEnumerable<Finding> On(
        MarkdownPage page, RuleContext context, params Func<ReadText, DoseLanguage, IEnumerable<Offence>>[] finders)
    {
        var language = DoseLanguage.Of(page, context.KnowledgeBase.Site);
        foreach (var text in DoseTexts.Of(page))
        {
            foreach (var find in finders)
            {
                foreach (var offence in find(text, language))
                {
                    if (!new Context(text, offence.Start, offence.End).IsIdentifier)
                    {
                        yield return new Finding(text.At(offence.Start, offence.End), offence.Message, offence.Help)
                        {
                            Correction = offence.Unspaced is { } unit ? Blank(text, offence, unit) : null,
                        };
                    }
                }
            }
        }
    }

    /// <summary>Outside of marks around the number or the unit: in <c>**5**mg</c> behind them.</summary>
    private static TextEdit? Blank(ReadText text, Offence offence, int unit)
    {
        var (all, left, right) = (text.At(offence.Start, offence.End), text.At(unit - 1, unit).End, text.At(unit, unit + 1).Start);
        var file = all.Source.Text.AsSpan();
        var marks = file[left..right];
        return !marks.ContainsAnyExcept('*', '_') && file[..all.Start].EndsWith(marks) ? new(all.Source.At(right), " ")
            : !marks.ContainsAnyExcept('*', '_') && file[all.End..].StartsWith(marks) ? new(all.Source.At(left), " ")
            : null;
    }
}
