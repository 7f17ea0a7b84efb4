using System.Globalization;
using System.Text;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Validation.Texts;

/// <summary>Puts a text together and remembers where its characters come from.</summary>
internal sealed class TextBuilder(SourceText source)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];

    public char Last => _text.Length > 0 ? _text[^1] : ' ';

    /// <summary>Appends what stands for a whole stretch of the file.</summary>
    public TextBuilder AppendWhole(ReadOnlySpan<char> text, int start, int length)
    {
        if (text.Length > 0)
        {
            _runs.Add(new TextRun(_text.Length, start, length, IsWhole: true));
            _text.Append(text);
        }

        return this;
    }

    /// <summary>
    /// Appends what was read from a stretch of the file, character by character: between them there may be marks that a
    /// reader does not see, such as backslashes.
    /// </summary>
    public TextBuilder AppendRead(ReadOnlySpan<char> text, int start, int length)
    {
        var file = source.Text.AsSpan(start, Math.Clamp(length, 0, source.Length - start));
        if (file.SequenceEqual(text))
        {
            _runs.Add(new TextRun(_text.Length, start, length, IsWhole: false));
            _text.Append(text);
            return this;
        }

        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EscapeLength(file[at..], text[i]) is > 0 and var escape)
            {
                AppendWhole(text.Slice(i, 1), start + at, escape);
                at += escape;
                continue;
            }

            var next = at;
            while (next < file.Length && !IsSame(file[next], text[i]))
            {
                next++;
            }

            if (next == file.Length)
            {
                // Spelled in a way that is not known here; what follows stands somewhere behind.
                return AppendWhole(text[i..], start + Math.Min(at, Math.Max(0, file.Length - 1)), Math.Max(0, file.Length - at));
            }

            _runs.Add(new TextRun(_text.Length, start + next, 1, IsWhole: false));
            _text.Append(text[i]);
            at = next + 1;
        }

        return this;
    }

    public TextBuilder TrimBlanks()
    {
        PlainText.WithoutBlank(_text);
        return this;
    }

    public ReadText Build() => new(source, _text.ToString(), [.. _runs]);

    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
    }

    /// <summary>The length of YAML's <c>\u00b5</c> or <c>\xb5</c> if it stands for this character; otherwise 0.</summary>
    private static int EscapeLength(ReadOnlySpan<char> file, char read)
    {
        var digits = file is ['\\', 'u', ..] ? 4 : file is ['\\', 'x', ..] ? 2 : 0;
        return digits > 0 && file.Length >= digits + 2
            && ushort.TryParse(file.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == read
            ? digits + 2
            : 0;
    }

    /// <summary>A blank may stand for the end of a line, and for a hidden character its mask.</summary>
    private static bool IsSame(char file, char read) =>
        file == read || (char.IsWhiteSpace(file) && char.IsWhiteSpace(read)) || (read == '\ufffd' && HiddenCharacters.MayBeHidden(file));
}
