using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds QD (daily) and QOD (every other day); not quantum dots and initials.</summary>
internal static class Frequencies
{
    private static readonly SearchValues<char> Initials = SearchValues.Create('Q', 'q');

    private static readonly HashSet<string> Routes = WordTable.Words("frequency-routes");
    private static readonly HashSet<string> Dosing = WordTable.Words("frequency-dosing");
    private static readonly string[] QuantumDots = WordTable.Parts("quantum-dots");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        var s = text.Text;
        foreach (var i in Scan.IndexesOf(Initials, s))
        {
            if (Read(s, i) is var (end, isOther) && !IsCompound(s, i, end) && new Context(text, i, end) is var place
                && IsFrequency(s, i, end, place, language) && !place.IsMentionedOnly)
            {
                yield return isOther
                    ? new(i, end, $"\"{s[i..end]}\" is misread as \"daily\" or \"four times a day\"",
                        language.ToWrite(language.EveryOtherDay))
                    : new(i, end, $"\"{s[i..end]}\" is misread as \"four times a day\"", language.ToWrite(language.Daily));
            }
        }
    }

    /// <summary>Reads <c>QD</c>, <c>q. d.</c>, <c>QOD</c>, <c>q.o.d.</c>; not <c>qds</c> or <c>q.d.s.</c> (four times a day).</summary>
    private static (int End, bool IsOther)? Read(string s, int start)
    {
        if (char.IsLetterOrDigit(Scan.At(s, start - 1)) || Scan.At(s, start - 1) is '.' or '_')
        {
            return null;
        }

        var at = start + 1;
        var isDotted = Scan.At(s, at) == '.';
        SkipDot();
        var isOther = Scan.At(s, at) is 'o' or 'O' && !(isDotted && at + 1 < s.Length && s[at + 1] != '.');
        if (isOther)
        {
            at++;
            SkipDot();
        }

        if (Scan.At(s, at++) is not ('d' or 'D'))
        {
            return null;
        }

        at += isDotted && Scan.At(s, at) == '.' ? 1 : 0;
        return char.IsLetterOrDigit(Scan.At(s, at)) || (Scan.At(s, at) is '\'' or '’' && char.IsLetter(Scan.At(s, at + 1)))
            ? null : (at, isOther);

        void SkipDot()
        {
            if (isDotted && Scan.At(s, at) == '.')
            {
                at += char.IsWhiteSpace(Scan.At(s, at + 1)) ? 2 : 1;
            }
        }
    }

    private static bool IsFrequency(string s, int start, int end, Context place, DoseLanguage language)
    {
        var (before, after) = (place.WordsBefore, place.WordsAfter);
        if (FollowsDose(before) || (language.IsEnglish && s[start] == 'q' && !s.AsSpan(start, end - start).ContainsAny("DO")))
        {
            return true;
        }

        // In other languages the letters stand for other words.
        if (!language.IsEnglish || after is ["et", "al", ..] or [",", "et", "al", ..] || IsDefinition(before, after)
            || s[start..end] == "QoD" || (s[start + 1] == '.' && IsInitials(s, end, before)))
        {
            return false;
        }

        return place.WordsAround.Any(Dosing.Contains)
            || !Array.Exists(QuantumDots, word => s.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>CdSe-QD, QD-labelled; but QD-dosing.</summary>
    private static bool IsCompound(string s, int start, int end) =>
        (Scan.At(s, start - 1) is '-' or '\u2011' && char.IsLetter(Scan.At(s, start - 2)))
        || (Scan.At(s, end) is '-' or '\u2011' && char.IsLetterOrDigit(Scan.At(s, end + 1))
            && !s.AsSpan(end + 1).StartsWith("dos", StringComparison.Ordinal)
            && !Dosing.Contains(s[(end + 1)..Scan.Letters(s, end + 1)]));

    private static bool FollowsDose(List<string> before) =>
        before.Find(word => !Routes.Contains(word)) is { } word && (DoseUnit.IsName(word) || Context.IsNumber(word));

    /// <summary>"Quality of dying (QD)": the words before the bracket have other meanings.</summary>
    private static bool IsDefinition(List<string> before, List<string> after) =>
        before is ["(", ..] && after is [")", ..] && before.Skip(1).Take(3).Any(word => word[0] is 'q' or 'Q' && word is not "quaque");

    /// <summary>Q.D. Surname, or Surname Q.D.</summary>
    private static bool IsInitials(string s, int end, List<string> before)
    {
        var next = Scan.SkipBlanks(s, end);
        return char.IsUpper(Scan.At(s, next)) && char.IsLower(Scan.At(s, next + 1)) && !before.Exists(Dosing.Contains);
    }
}
