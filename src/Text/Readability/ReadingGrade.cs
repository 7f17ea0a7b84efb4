namespace Attest.Text.Readability;

/// <summary>Flesch-Kincaid: years of school (in the United States), 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
/// <remarks>J. P. Kincaid et al., Derivation of new readability formulas for Navy enlisted personnel, 1975.</remarks>
public static class ReadingGrade
{
    /// <param name="sentences">At least one.</param>
    /// <returns>To one decimal; may be negative.</returns>
    public static double Of(IReadOnlyCollection<Sentence> sentences)
    {
        double words = sentences.Sum(sentence => sentence.Words.Count);
        double syllables = sentences.Sum(sentence => sentence.Words.Sum(word => word.Syllables));
        return Math.Round((0.39 * words / sentences.Count) + (11.8 * syllables / words) - 15.59, 1, MidpointRounding.AwayFromZero);
    }
}
