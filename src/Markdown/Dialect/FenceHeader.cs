namespace Attest.Markdown.Dialect;

/// <summary>An attribute of a fenced div, at its offset in the text that Markdig parsed.</summary>
internal sealed record DivParameter(string Name, string Value, int Offset, int Length);

/// <summary>The text behind the colons of a fence: a word, or Pandoc attributes in braces.</summary>
/// <param name="Problem">What is wrong with the fence itself, as one lower-case sentence.</param>
internal sealed record FenceHeader(
    string Name, int NameOffset, IReadOnlyList<DivParameter> Parameters, string? Problem = null, string? Help = null)
{
    private const string AttributeHelp = "write ::: name, or ::: {.name key=value other=\"two words\"}";

    public static FenceHeader Read(string text, int from, int end)
    {
        from = end - text.AsSpan(from, end - from).TrimStart(" \t").Length;
        if (text[from] == '{')
        {
            return ReadBraces(text, from, end);
        }

        var wordEnd = from;
        while (wordEnd < end && !char.IsWhiteSpace(text[wordEnd]))
        {
            wordEnd++;
        }

        var header = new FenceHeader(text[from..wordEnd], from, []);
        return wordEnd < end
            ? header with
            {
                Problem = "only one word is allowed after the colons",
                Help = header.Name.TrimEnd(':') is var name && (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c == '-'))
                    ? AttributeHelp
                    : text[wordEnd..end].Trim() is ['{', ..]
                    ? $"write \"::: {name}\" alone, or put the name into the braces: ::: {{.{name} key=value}}"
                    : $"write \"::: {name}\" alone, and the other words in a line below it",
            }
            : header;
    }

    private static FenceHeader ReadBraces(string text, int brace, int end)
    {
        var name = "";
        var nameOffset = brace;
        var parameters = new List<DivParameter>();
        var i = brace + 1;
        while (true)
        {
            while (i < end && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i >= end)
            {
                return Malformed("the attributes have no closing brace");
            }

            if (text[i] == '}')
            {
                return i + 1 < end ? Malformed("nothing is allowed after the closing brace")
                    : name.Length == 0 ? Malformed("the container has no name")
                    : new FenceHeader(name, nameOffset, parameters);
            }

            var start = i;
            if (text[i] is '.' or '#')
            {
                i = WordEnd(text, i + 1, end);
                var word = text[(start + 1)..i];
                if (text[start] == '.' && name.Length == 0)
                {
                    (name, nameOffset) = (word, start + 1);
                }
                else
                {
                    // A second class or an id: kept under a name that no container knows, so that it is reported.
                    parameters.Add(new DivParameter(text[start..i], "", start, i - start));
                }

                continue;
            }

            i = WordEnd(text, i, end);
            if (i == start || i >= end || text[i] != '=')
            {
                return Malformed($"\"{text[start..Math.Max(i, start + 1)]}\" is not an attribute");
            }

            var key = text[start..i++];
            if (!TryReadValue(text, ref i, end, out var value))
            {
                return Malformed($"the value of \"{key}\" has no closing quotation mark");
            }

            parameters.Add(new DivParameter(key, value, start, i - start));
        }

        FenceHeader Malformed(string problem) => new(name, nameOffset, parameters, problem, AttributeHelp);
    }

    private static int WordEnd(string text, int from, int end)
    {
        while (from < end && (char.IsLetterOrDigit(text[from]) || text[from] is '-' or '_' or '.' or ':'))
        {
            from++;
        }

        return from;
    }

    private static bool TryReadValue(string text, ref int i, int end, out string value)
    {
        if (i < end && text[i] is '"' or '\'')
        {
            var close = text.IndexOf(text[i], i + 1, end - i - 1);
            value = close < 0 ? "" : text[(i + 1)..close];
            i = close < 0 ? end : close + 1;
            return close >= 0;
        }

        var start = i;
        while (i < end && !char.IsWhiteSpace(text[i]) && text[i] != '}')
        {
            i++;
        }

        value = text[start..i];
        return true;
    }
}
