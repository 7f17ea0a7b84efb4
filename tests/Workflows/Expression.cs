using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Attest.Tests.Workflows;

/// <summary>
/// The expressions of GitHub's workflows, as far as these use them: operators, contexts and the functions of a job's status. Values are
/// compared as GitHub compares them: texts without case, and values of two types as numbers.
/// </summary>
internal sealed partial class Expression
{
    private readonly List<string> _tokens;
    private readonly JsonObject _contexts;
    private int _next;

    private Expression(string text, JsonObject contexts) =>
        (_tokens, _contexts) = ([.. Token().Matches(text).Select(match => match.Value)], contexts);

    public static JsonNode? Value(string text, JsonObject contexts)
    {
        var expression = new Expression(text, contexts);
        var value = expression.Or();
        Assert.True(expression._next == expression._tokens.Count, $"{text} is read as far as {expression._next}");
        return value;
    }

    /// <summary>The text with each <c>${{ }}</c> replaced by its value.</summary>
    public static string Filled(string text, JsonObject contexts) =>
        Hole().Replace(text, match => Value(match.Groups[1].Value, contexts)?.ToString() ?? "");

    /// <summary>The condition of a job or a step; without a function of status it also asks that nothing before has failed.</summary>
    public static bool IsMet(string? condition, JsonObject contexts, bool hasSucceeded = true)
    {
        var text = (condition ?? "").Trim();
        text = text.StartsWith("${{", StringComparison.Ordinal) ? text[3..^2] : text;
        return (Status().IsMatch(text) || hasSucceeded) && (text.Length == 0 || IsTrue(Value(text, contexts)));
    }

    private static bool IsTrue(JsonNode? value) => value switch
    {
        null => false,
        JsonValue scalar when scalar.TryGetValue<bool>(out var flag) => flag,
        JsonValue scalar when scalar.TryGetValue<string>(out var text) => text.Length > 0,
        JsonValue scalar => Number(scalar) != 0,
        _ => true,
    };

    private JsonNode? Or()
    {
        var value = And();
        while (Take("||"))
        {
            var other = And();
            value = IsTrue(value) ? value : other;
        }

        return value;
    }

    private JsonNode? And()
    {
        var value = Equality();
        while (Take("&&"))
        {
            var other = Equality();
            value = IsTrue(value) ? other : value;
        }

        return value;
    }

    private JsonNode? Equality()
    {
        var value = Unary();
        while (_next < _tokens.Count && _tokens[_next] is "==" or "!=")
        {
            var isEqual = _tokens[_next++] == "==";
            value = JsonValue.Create(AreEqual(value, Unary()) == isEqual);
        }

        return value;
    }

    private JsonNode? Unary() => Take("!") ? JsonValue.Create(!IsTrue(Unary())) : Primary();

    private JsonNode? Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Assert.True(Take(")"));
            return inner;
        }

        var token = _tokens[_next++];
        if (token[0] == '\'')
        {
            return JsonValue.Create(token[1..^1].Replace("''", "'", StringComparison.Ordinal));
        }

        if (Take("("))
        {
            Assert.True(Take(")"));
            return JsonValue.Create(token switch
            {
                "always" => true,
                "cancelled" or "failure" => false,
                _ =>
                throw new NotSupportedException(token)
            });
        }

        JsonNode? value = _contexts;
        foreach (var name in token.Split('.'))
        {
            value = value is JsonObject map && map.TryGetPropertyValue(name, out var found) ? found : null;
        }

        return value;
    }

    private static bool AreEqual(JsonNode? left, JsonNode? right) =>
        left is JsonValue first && right is JsonValue second && first.TryGetValue<string>(out var one)
            && second.TryGetValue<string>(out var two)
            ? one.Equals(two, StringComparison.OrdinalIgnoreCase)
            : Number(left).Equals(Number(right)) && !double.IsNaN(Number(left));

    private static double Number(JsonNode? value) => value switch
    {
        null => 0,
        JsonValue scalar when scalar.TryGetValue<bool>(out var flag) => flag ? 1 : 0,
        JsonValue scalar when scalar.TryGetValue<string>(out var text) => text.Length == 0 ? 0
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        JsonValue scalar => double.Parse(scalar.ToString(), CultureInfo.InvariantCulture),
        _ => double.NaN,
    };

    private bool Take(string token)
    {
        if (_next < _tokens.Count && _tokens[_next] == token)
        {
            _next++;
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|\|\||&&|==|!=|!|\(|\)|[A-Za-z_][\w.-]*")]
    private static partial Regex Token();

    [GeneratedRegex(@"\$\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(?:always|cancelled|failure|success)\(\)")]
    private static partial Regex Status();
}
