using System.Globalization;
using System.Text;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Validation.Texts;

/// <summary>Builds a text with the places of its characters.</summary>
internal sealed class TextBuilder(SourceText source)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];

    public char Last => _text.Length > 0 ? _text[^1] : ' ';

    /// <summary>Appends characters that each come from all of a stretch of the file.</summary>
    public TextBuilder AppendWhole(ReadOnlySpan<char> text, int start, int length)
    {
        if (text.Length > 0)
        {
            _runs.Add(new TextRun(_text.Length, start, length, IsWhole: true));
            _text.Append(text);
        }

        return this;
    }

    /// <summary>Appends characters read from a stretch of the file, between which there may be marks such as backslashes.</summary>
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
                // An unknown spelling; the rest is somewhere behind.
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

    public TextBuilder Clear()
    {
        _text.Clear();
        _runs.Clear();
        return this;
    }

    /// <summary>The length of YAML's <c>\u00b5</c> or <c>\xb5</c> if it means this character; otherwise 0.</summary>
    private static int EscapeLength(ReadOnlySpan<char> file, char read)
    {
        var length = file is ['\\', 'u', ..] ? 6 : file is ['\\', 'x', ..] ? 4 : 0;
        return length > 0 && file.Length >= length
            && ushort.TryParse(file[2..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code == read ? length : 0;
    }

    /// <summary>The end of a line is read as a blank, and a hidden character as its mask.</summary>
    private static bool IsSame(char file, char read) =>
        file == read || (char.IsWhiteSpace(file) && char.IsWhiteSpace(read)) || (read == '\ufffd' && HiddenCharacters.MayBeHidden(file));
}
