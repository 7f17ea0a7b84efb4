using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>A column of doses: <c>Dose (mg)</c>, <c>Prednisolone (mg/day)</c>.</summary>
internal static class DoseColumn
{
    private static readonly SearchValues<char> PartsOfNumbers = SearchValues.Create("0123456789.,· -–—to");

    private static readonly string[] Doses = WordTable.Parts("dose-columns");

    public static bool Has(ReadText cell, DoseLanguage language) =>
        !cell.Text.AsSpan().ContainsAnyExcept(PartsOfNumbers) && IsOfDoses(cell.ColumnHead, language);

    private static bool IsOfDoses(string head, DoseLanguage language)
    {
        for (var i = 1; i < head.Length; i++)
        {
            if (head[i - 1] is '(' or '[' or ' ' && DoseUnit.Read(head, i, language) is { Kind: UnitKind.Dose })
            {
                var words = head[..i].Split([' ', '(', '[', ','], StringSplitOptions.RemoveEmptyEntries);
                return !Array.Exists(words, DoseWords.Statistics.Contains)
                    && (Array.Exists(Doses, dose => head.Contains(dose, StringComparison.OrdinalIgnoreCase))
                        || (Array.Exists(words, DoseWords.IsDrug) && !Array.Exists(words, DoseWords.Measures.Contains)));
            }
        }

        return false;
    }
}
