using System.Text;

namespace Attest.Citations.Vancouver;

/// <summary>Joins the elements of a reference, each closed by one mark: its own <c>?</c> or <c>!</c>, else a full stop.</summary>
internal sealed class Composer
{
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _text = new();

    public void Sentences(params ReadOnlySpan<string?> elements)
    {
        foreach (var element in elements)
        {
            var text = (element ?? "").Trim().TrimEnd('.', ' ', ',', ';', ':');
            if (text.Length > 0)
            {
                Gap();
                _text.Append(text).Append(text[^1] is '?' or '!' ? "" : ".");
            }
        }
    }

    /// <summary>A label and a linked text; the caller closes the element.</summary>
    public void Link(string label, string text, string? href)
    {
        Gap();
        _text.Append(label);
        Flush();
        _runs.Add(new TextRun(text, href));
    }

    public void Append(string text) => _text.Append(text);

    public IReadOnlyList<TextRun> Runs()
    {
        Flush();
        return _runs;
    }

    private void Gap()
    {
        if (_text.Length > 0 || _runs.Count > 0)
        {
            _text.Append(' ');
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new TextRun(_text.ToString()));
            _text.Clear();
        }
    }
}
