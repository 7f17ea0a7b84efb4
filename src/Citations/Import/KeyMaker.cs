using System.Globalization;
using System.Text;
using Attest.Citations.Import.Bibtex;
using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>
/// Keys for new works. The key of the file stays if articles can cite it; otherwise it is the first family name and the year,
/// <c>smith2020</c>. A duplicate key gets a letter: <c>smith2020a</c>.
/// </summary>
internal static class KeyMaker
{
    private const int LongestName = 24;

    public static string Choose(Reference reference, IReadOnlyDictionary<string, Reference> taken)
    {
        var own = reference.Id.Value;
        // A bare number has no meaning for an editor.
        var key = CitationKeys.IsUsable(own) && own.Any(char.IsLetter) ? own : NameAndYear(reference);
        if (!taken.ContainsKey(key))
        {
            return key;
        }

        return "abcdefghijklmnopqrstuvwxyz".Select(letter => key + letter).FirstOrDefault(lettered => !taken.ContainsKey(lettered))
            ?? Numbered(key, taken);
    }

    // By doubling and halving, for speed: thousands of works may share a name and a year.
    private static string Numbered(string key, IReadOnlyDictionary<string, Reference> taken)
    {
        var high = 2;
        while (taken.ContainsKey(Key(high)))
        {
            high *= 2;
        }

        var low = high / 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = taken.ContainsKey(Key(middle)) ? (middle, high) : (low, middle);
        }

        return Key(high);

        string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
    }

    private static string NameAndYear(Reference reference)
    {
        var name = reference.Authors.Concat(reference.Editors).Select(static n => n.Family ?? n.Literal)
            .FirstOrDefault(static n => !string.IsNullOrWhiteSpace(n));
        var word = Plain(name ?? FirstWord(reference.Plain("title")) ?? "");
        return (word.Length > 0 ? word : "work") + reference.Issued.KnownYear()?.ToString("0000", CultureInfo.InvariantCulture);
    }

    private static string? FirstWord(string? title) =>
        title?.Split([' ', '-', ':', '/']).FirstOrDefault(static word => word.Length > 3 && word.All(char.IsLetter));

    // ASCII letters in lower case, which can be typed on every keyboard.
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            var letter = TexCharacters.Base(TexCharacters.Base(c));
            plain.Append(letter switch
            {
                'ß' => "ss",
                'ø' or 'Ø' or 'œ' or 'Œ' => "o",
                'æ' or 'Æ' => "ae",
                'ł' or 'Ł' => "l",
                'đ' or 'ð' or 'Đ' or 'Ð' => "d",
                'þ' or 'Þ' => "th",
                'ı' => "i",
                _ when char.IsAsciiLetter(letter) => char.ToLowerInvariant(letter).ToString(),
                _ => "",
            });
        }

        return plain.Length > LongestName ? plain.ToString(0, LongestName) : plain.ToString();
    }
}
