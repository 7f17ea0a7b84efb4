using Attest.Content;

namespace Attest.Validation.Rules.Writing.Doses;

internal enum UnitSense
{
    Plain,

    /// <summary>An abbreviation of "units".</summary>
    Units,

    /// <summary>An abbreviation of "international units".</summary>
    International,
}

/// <summary>How a language, or a region of it, writes numbers and units. One without rules gets what is certain in all.</summary>
internal sealed class DoseLanguage
{
    private const string Rest = "other";

    /// <summary>By tag; regions that write numbers otherwise have their own.</summary>
    private static readonly Dictionary<string, DoseLanguage> Known = Read();

    private readonly string[] _words;
    private readonly HashSet<string> _units;
    private readonly string[] _international;
    private readonly string[] _turns;

    private DoseLanguage(string tag, char decimalSign, char thousands)
    {
        var code = tag.Split('-')[0];
        (Decimal, Thousands, HasRules, IsEnglish, JoinsWithU) = (decimalSign, thousands, code != Rest, code == "en", code == "es");
        _words = RowOf(WordTable.Rows("words-for"), code);
        _units = new(RowOf(WordTable.Rows("units-as"), code), StringComparer.Ordinal);
        _international = RowOf(WordTable.Rows("international-units-as"), code);
        _turns = RowOf(WordTable.Rows("turns-by"), code);
    }

    /// <summary>NUL without rules.</summary>
    public char Decimal { get; }

    /// <summary>Before each three digits; a blank groups in every language.</summary>
    public char Thousands { get; }

    public bool HasRules { get; }

    public bool IsEnglish { get; }

    /// <summary>In Spanish "u" is "or" before an o: <c>7 u 8</c>.</summary>
    public bool JoinsWithU { get; }

    public string DecimalSign => Decimal switch { ',' => "decimal comma", '.' => "decimal point", _ => "decimal sign" };

    public string Units => _words[0];

    public string InternationalUnits => _words[1];

    public string Micrograms => _words[2];

    public string Daily => _words[3];

    public string EveryOtherDay => _words[4];

    public string MorphineSulfate => _words[5];

    public string MagnesiumSulfate => _words[6];

    /// <summary>The page's, or else the site's.</summary>
    public static DoseLanguage Of(MarkdownPage page, Site site)
    {
        var tags = ((page as Article)?.Language ?? site.Language).Split('-');
        var region = tags.Skip(1).TakeWhile(static tag => tag.Length > 1)
            .FirstOrDefault(static tag => tag.Length == 2 || (tag.Length == 3 && char.IsAsciiDigit(tag[0])));
        return Known.GetValueOrDefault($"{tags[0]}-{region}") ?? Known.GetValueOrDefault(tags[0]) ?? Known[Rest];
    }

    /// <summary>What a help says, in the words of the language.</summary>
    public string ToWrite(string words) => HasRules ? $"write \"{words}\"" : $"write the words for \"{words}\" in full";

    public UnitSense SenseOf(string name) =>
        _units.Contains(name) ? UnitSense.Units
        : Array.Exists(_international, sign => IsSign(name.AsSpan().TrimEnd('s'), sign)) ? UnitSense.International
        : UnitSense.Plain;

    /// <summary>The end of <c>I.U.</c>, <c>U.I</c> and, behind a number, <c>I. E.</c></summary>
    public int? EndOfDotted(string text, int start, bool isBehindNumber)
    {
        if (Scan.At(text, start + 1) != '.')
        {
            return null;
        }

        var second = isBehindNumber ? Scan.SkipBlanks(text, start + 2) : start + 2;
        Span<char> letters = [Scan.At(text, start), Scan.At(text, second)];
        foreach (var sign in _international)
        {
            if (IsSign(letters, sign) && !char.IsLetterOrDigit(Scan.At(text, second + 1)))
            {
                return Scan.At(text, second + 1) == '.' ? second + 2 : second + 1;
            }
        }

        return null;
    }

    /// <summary>What stands for units counts turns of a machine: <c>5 U/min</c>, <c>5 U pro Minute</c>.</summary>
    public bool AreTurns(string text, int nameEnd)
    {
        if (_turns is [])
        {
            return false;
        }

        var at = Scan.SkipBlanks(text, nameEnd);
        at = Scan.At(text, at) == '/' ? Scan.SkipBlanks(text, at + 1)
            : text.AsSpan(at).StartsWith("pro ", StringComparison.Ordinal) ? at + 4 : at;
        return _turns.Contains(text[at..Scan.Letters(text, at)]);
    }

    /// <summary>In any case, but for an E: in a text "i.e." is none.</summary>
    private static bool IsSign(ReadOnlySpan<char> name, string sign) =>
        name.Equals(sign, StringComparison.OrdinalIgnoreCase) && (sign[^1] != 'E' || name[^1] == 'E');

    private static string[] RowOf(IEnumerable<(string First, string[] Words)> rows, string code) =>
        rows.FirstOrDefault(row => row.First == code).Words ?? [];

    private static Dictionary<string, DoseLanguage> Read()
    {
        var known = new Dictionary<string, DoseLanguage>(StringComparer.OrdinalIgnoreCase) { [Rest] = new(Rest, '\0', '\0') };
        foreach (var (signs, tags) in WordTable.Rows("separators"))
        {
            foreach (var tag in tags)
            {
                known.Add(tag, new DoseLanguage(tag, signs[0], signs[1]));
            }
        }

        return known;
    }
}
