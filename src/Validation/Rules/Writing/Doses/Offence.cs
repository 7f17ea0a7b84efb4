using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

internal readonly record struct Offence(int Start, int End, string Message, string Help)
{
    /// <summary>Before which a blank is missing, and nothing else is wrong.</summary>
    public int? Unspaced { get; init; }

    /// <summary>All but those in identifiers.</summary>
    public static IEnumerable<Finding> On(MarkdownPage page, params Func<ReadText, IEnumerable<Offence>>[] finders)
    {
        foreach (var text in DoseTexts.Of(page))
        {
            foreach (var find in finders)
            {
                foreach (var offence in find(text))
                {
                    if (!new Context(text, offence.Start, offence.End).IsIdentifier)
                    {
                        yield return new Finding(text.At(offence.Start, offence.End), offence.Message, offence.Help)
                        {
                            Correction = offence.Unspaced is { } at ? Blank(text, at) : null,
                        };
                    }
                }
            }
        }
    }

    /// <summary>Outside of marks that begin or end there.</summary>
    private static TextEdit? Blank(ReadText text, int before)
    {
        var (left, right) = (text.At(before - 1, before), text.At(before, before + 1));
        return left.End == right.Start ? new(right with { Length = 0 }, " ") : null;
    }
}
