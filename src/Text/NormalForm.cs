using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Attest.Text;

/// <summary>
/// Unicode's normalisation form C (UAX #15) by a table of our own, since .NET has none without ICU, and since seals must not depend on the
/// version that is installed. Characters that are younger than the table stay as they are.
/// </summary>
internal static class NormalForm
{
    private const int FirstSyllable = 0xac00, LastSyllable = 0xd7a3, FirstLead = 0x1100, FirstVowel = 0x1161, FirstTail = 0x11a7;
    private const int Vowels = 21, Tails = 28, Leads = 19;

    private static readonly Lazy<Table> Characters = new(Table.Read);

    /// <summary>The same text if it has that form already.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Composed(text);

    /// <summary>True if nothing in it can be composed or put into another order; false only says that it must be looked at.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyExceptInRange('\0', '\u02ff');
        while (at >= 0 && at < text.Length)
        {
            if (!IsPlain(text[at]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    /// <summary>Latin, Greek, Cyrillic, punctuation, signs and Chinese characters that no other character composes with.</summary>
    public static bool IsPlain(char c) => c is < '\u0300' or (>= '\u0388' and <= '\u0482') or (>= '\u1e00' and <= '\u1eff')
        or (>= '\u2010' and <= '\u20cf') or (>= '\u2150' and <= '\u2328') or (>= '\u232b' and <= '\u2adb')
        or (>= '\u3001' and <= '\u3029') or (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3');

    private static string Composed(string text)
    {
        var table = Characters.Value;
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            table.Decompose(rune.Value, runes);
        }

        table.Order(runes);
        return Text(table.Compose(runes));
    }

    private static string Text(List<int> runes)
    {
        var text = new StringBuilder(runes.Count);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in runes)
        {
            text.Append(letter[..new Rune(rune).EncodeToUtf16(letter)]);
        }

        return text.ToString();
    }

    private sealed class Table
    {
        private readonly Dictionary<int, (int First, int Second)> _parts = [];
        private readonly Dictionary<(int First, int Second), int> _composed = [];
        private readonly Dictionary<int, int> _classes = [];

        public static Table Read()
        {
            var table = new Table();
            using var stream = typeof(NormalForm).Assembly.GetManifestResourceStream("text/normal-form.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                table.Add(line);
            }

            return table;
        }

        private void Add(string line)
        {
            var words = line.Split(' ');
            if (words[0] == "#")
            {
                return;
            }

            if (words[0].Split('-') is [var from, var to])
            {
                for (var rune = Hex(from); rune <= Hex(to); rune++)
                {
                    _classes[rune] = int.Parse(words[1], CultureInfo.InvariantCulture);
                }

                return;
            }

            var isComposed = words[^1] != "!";
            var parts = (Hex(words[1]), words.Length > 2 && words[2] != "!" ? Hex(words[2]) : 0);
            _parts[Hex(words[0])] = parts;
            if (isComposed && parts.Item2 != 0)
            {
                _composed[parts] = Hex(words[0]);
            }
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        public void Decompose(int rune, List<int> into)
        {
            if (rune is >= FirstSyllable and <= LastSyllable)
            {
                var index = rune - FirstSyllable;
                into.Add(FirstLead + (index / (Vowels * Tails)));
                into.Add(FirstVowel + (index % (Vowels * Tails) / Tails));
                if (index % Tails > 0)
                {
                    into.Add(FirstTail + (index % Tails));
                }
            }
            else if (_parts.TryGetValue(rune, out var parts))
            {
                Decompose(parts.First, into);
                if (parts.Second != 0)
                {
                    into.Add(parts.Second);
                }
            }
            else
            {
                into.Add(rune);
            }
        }

        /// <summary>Marks behind a letter in the order of their classes; those of one class keep theirs.</summary>
        public void Order(List<int> runes)
        {
            for (var start = 0; start < runes.Count; start++)
            {
                var end = start;
                while (end < runes.Count && ClassOf(runes[end]) > 0)
                {
                    end++;
                }

                if (end - start > 1)
                {
                    runes.GetRange(start, end - start).OrderBy(ClassOf).ToArray().CopyTo(CollectionsMarshal.AsSpan(runes)[start..]);
                }

                start = end;
            }
        }

        public List<int> Compose(List<int> runes)
        {
            var composed = new List<int>(runes.Count);
            var (letter, last) = (-1, 0);
            foreach (var rune in runes)
            {
                var order = ClassOf(rune);
                // A mark is blocked by one of the same or a higher class between it and the letter.
                var isReached = letter >= 0 && (letter == composed.Count - 1 || (last > 0 && last < order));
                if (isReached && Pair(composed[letter], rune) is { } pair)
                {
                    composed[letter] = pair;
                    continue;
                }

                letter = order == 0 ? composed.Count : letter;
                last = order;
                composed.Add(rune);
            }

            return composed;
        }

        private int ClassOf(int rune) => _classes.GetValueOrDefault(rune);

        private int? Pair(int first, int second)
        {
            if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
            {
                return FirstSyllable + ((((first - FirstLead) * Vowels) + second - FirstVowel) * Tails);
            }

            if (first is >= FirstSyllable and <= LastSyllable && (first - FirstSyllable) % Tails == 0
                && second is > FirstTail and < FirstTail + Tails)
            {
                return first + second - FirstTail;
            }

            return _composed.TryGetValue((first, second), out var pair) ? pair : null;
        }
    }
}
