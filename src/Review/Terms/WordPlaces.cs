using System.Text;
using Attest.Text;

namespace Attest.Review.Terms;

/// <summary>The words of a text, as <see cref="Text.Words"/> has them, and where each of their characters is typed.</summary>
internal sealed class WordPlaces
{
    private readonly List<(int Start, int End)> _typed = [];

    public WordPlaces(string text)
    {
        var words = new StringBuilder();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (Attest.Text.Words.Blanks.Contains(text[start]))
            {
                if (words.Length == 0 || words[^1] != ' ')
                {
                    words.Append(' ');
                    _typed.Add((start, end));
                }

                continue;
            }

            while (end < text.Length && !NormalForm.IsPlain(text[end]) && !Attest.Text.Words.Blanks.Contains(text[end]))
            {
                end++;
            }

            var typed = text[start..end];
            var normal = NormalForm.Of(typed);
            words.Append(normal);
            for (var i = 0; i < normal.Length; i++)
            {
                _typed.Add(normal == typed ? (start + i, start + i + 1) : (start, end));
            }
        }

        Words = words.ToString();
    }

    public string Words { get; }

    public TermMatch InText(TermMatch match) =>
        match with { Start = _typed[match.Start].Start, End = _typed[match.End - 1].End };
}
