using System.Buffers;
using Attest.Content.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>A column whose head says that numbers without a unit are doses: <c>Dose (mg)</c>.</summary>
internal static class DoseColumn
{
    private static readonly SearchValues<char> PartsOfNumbers = SearchValues.Create("0123456789.,· -–—to");

    public static bool Has(ReadText cell) => IsNumbersAlone(cell.Text) && IsOfDoses(cell.ColumnHead);

    private static bool IsNumbersAlone(string cell) => !cell.AsSpan().ContainsAnyExcept(PartsOfNumbers);

    private static bool IsOfDoses(string head)
    {
        var isOfDoses = head.Contains("dose", StringComparison.OrdinalIgnoreCase) || head.Contains("dosage", StringComparison.OrdinalIgnoreCase)
            || head.Contains("strength", StringComparison.OrdinalIgnoreCase) || head.Contains("bolus", StringComparison.OrdinalIgnoreCase);
        for (var i = 1; isOfDoses && i < head.Length; i++)
        {
            if (head[i - 1] is '(' or '[' or ' ' && DoseUnit.Read(head, i) is { Kind: UnitKind.Dose })
            {
                return true;
            }
        }

        return false;
    }
}
