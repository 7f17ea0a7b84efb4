using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// A place in a text with the words of its sentence, the nearest first. Numbers are words, and so is each mark. Before a cell's text come
/// the heads of its row and column.
/// </summary>
internal sealed class Context(ReadText text, int start, int end)
{
    private const int Most = 24;

    private static readonly HashSet<string> Shortened = WordTable.Words("shortened");
    private static readonly HashSet<string> Writing = WordTable.Words("writing");
    private static readonly HashSet<string> Leading = WordTable.Words("leading-to-mention");
    private static readonly string[] FileEndings =
        [".md", ".pdf", ".csv", ".png", ".svg", ".jpg", ".xlsx", ".docx", ".yml", ".json", ".html", ".org", ".com"];

    public List<string> WordsBefore => field ??= ReadBefore();

    public List<string> WordsAfter => field ??= ReadAfter();

    public IEnumerable<string> WordsAround => WordsBefore.Concat(WordsAfter);

    /// <summary>True between quotation marks, or after words of writing or reading: <c>never write "10 U"</c>.</summary>
    public bool IsMentionedOnly
    {
        get
        {
            // French has blanks within its quotation marks.
            var opens = start > 0 && (IsQuote(start - 1) || Scan.At(text.Text, Scan.SkipBlanksBack(text.Text, start) - 1) == '«');
            if (opens && (IsQuote(end) || Scan.At(text.Text, Scan.SkipBlanks(text.Text, end)) == '»'
                || (Scan.At(text.Text, end) is '.' or ',' && IsQuote(end + 1))))
            {
                return true;
            }

            return (WordsBefore.Find(word => !Leading.Contains(word)) is { } first
                    && (Writing.Contains(first) || (WordsBefore[0] is "not" or "never" && WordsBefore.Exists(Writing.Contains))))
                || (opens && WordsAround.Any(Writing.Contains));
        }
    }

    /// <summary>True in an address, an identifier or the name of a file, which cannot be changed.</summary>
    public bool IsIdentifier
    {
        get
        {
            var first = Scan.Back(text.Text, start, c => !char.IsWhiteSpace(c));
            var last = Scan.On(text.Text, start, c => !char.IsWhiteSpace(c));
            var run = text.Text.AsSpan(first, last - first).Trim("()[]<>,;:\"'“”‘’.!?").ToString();
            run = run.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? run[4..] : run;
            return run.Contains("://", StringComparison.Ordinal)
                || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || IsDoi(run)
                || run.AsSpan().ContainsAny('@', '\\')
                || Array.Exists(FileEndings, ending => run.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        }
    }

    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    private static bool IsDoi(ReadOnlySpan<char> run) =>
        run is ['1', '0', '.', ..] && run.IndexOf('/') is >= 7 and <= 12 and var slash
            && run[3..slash].IndexOfAnyExceptInRange('0', '9') < 0;

    private bool IsQuote(int at) => Scan.At(text.Text, at) is '"' or '\'' or '“' or '”' or '‘' or '’' or '«' or '»' or '„';

    private List<string> ReadBefore()
    {
        var words = new List<string>();
        if (AddBefore(text.Text, start, words))
        {
            AddBefore(text.RowHead, text.RowHead.Length, words);
            AddBefore(text.ColumnHead, text.ColumnHead.Length, words);
        }

        return words;
    }

    private List<string> ReadAfter()
    {
        var words = new List<string>();
        for (var i = end; i < text.Text.Length && words.Count < Most && !EndsSentence(text.Text, i);)
        {
            var first = i++;
            var isWord = IsPartOfWord(text.Text, first);
            while (isWord && i < text.Text.Length && IsPartOfWord(text.Text, i))
            {
                i++;
            }

            Add(text.Text[first..i], words);
        }

        return words;
    }

    /// <returns>False if the sentence begins within the text.</returns>
    private static bool AddBefore(string s, int index, List<string> words)
    {
        for (var i = index; i > 0 && words.Count < Most;)
        {
            if (EndsSentence(s, i - 1))
            {
                return false;
            }

            var last = i--;
            var isWord = IsPartOfWord(s, i);
            while (isWord && i > 0 && IsPartOfWord(s, i - 1))
            {
                i--;
            }

            Add(s[i..last], words);
        }

        return true;
    }

    private static void Add(string word, List<string> words)
    {
        if (!char.IsWhiteSpace(word[0]) && word[0] is not (ReadText.Gap or '.'))
        {
            words.Add(word);
        }
    }

    private static bool IsPartOfWord(string s, int i) =>
        char.IsLetterOrDigit(s[i])
        || (s[i] == ',' && char.IsAsciiDigit(Scan.At(s, i - 1)) && char.IsAsciiDigit(Scan.At(s, i + 1)))
        || ((Scan.IsHyphen(s[i]) || s[i] is '\'' or '’' or '.' or '·')
            && char.IsLetterOrDigit(Scan.At(s, i - 1)) && char.IsLetterOrDigit(Scan.At(s, i + 1)));

    private static bool EndsSentence(string s, int i)
    {
        if (s[i] is ';' or '!' or '?')
        {
            return true;
        }

        if (s[i] != '.' || (i + 1 < s.Length && !char.IsWhiteSpace(s[i + 1])))
        {
            return false;
        }

        var next = Scan.SkipBlanks(s, i + 1);
        var word = s[Scan.Back(s, i, c => char.IsLetterOrDigit(c) || c == '.')..i];
        var isShortened = Shortened.Contains(word) || (word.Contains('.', StringComparison.Ordinal) && char.IsLetter(word[0]));
        return next == s.Length || !(isShortened || char.IsLower(s[next]));
    }
}
