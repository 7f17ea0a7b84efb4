using Attest.Text;

namespace Attest.Commands;

/// <summary>A text from the command line that goes into a file.</summary>
internal static class NewText
{
    /// <returns>The text in one line with single spaces; null for none.</returns>
    /// <exception cref="UsageException">It is blank, or contains hidden characters.</exception>
    public static string? Of(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        var words = string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
        {
            throw new UsageException($"{option} is empty");
        }

        return !HiddenCharacters.AreIn(words) && !words.EnumerateRunes().Any(rune => rune.Value == 0xFFFD)
            ? words
            : throw new UsageException($"{option} contains a character that readers cannot see; type the text again");
    }
}
