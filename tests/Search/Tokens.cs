using System.Globalization;
using Attest.Search.Analysis;

namespace Attest.Tests.Search;

/// <summary>Texts in, tokens out.</summary>
internal sealed class Tokens : ITokenSink
{
    private readonly List<Token> _tokens = [];

    private Tokens()
    {
    }

    public static IReadOnlyList<Token> Of(string text, string language = "en", bool isLabel = false)
    {
        var tokens = new Tokens();
        new Analyzer(Lexicon.For(language)).Read(text, tokens, isLabel);
        return tokens._tokens;
    }

    /// <summary>Each token as <c>position:term</c>, with a plus sign before those that stand beside their parts.</summary>
    public static string Text(string text, string language = "en", bool isLabel = false) => string.Join(' ', Of(text, language, isLabel)
        .Select(token =>
            string.Create(CultureInfo.InvariantCulture, $"{(token.IsJoined ? "+" : "")}{token.Position}:{token.Word.Term.Key}")));

    void ITokenSink.Take(in Token token) => _tokens.Add(token);
}
