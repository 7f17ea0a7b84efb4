using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>Without script: a GET form where <c>{question}</c> is the whole value of a parameter, else a link with the title.</summary>
internal static class FollowUpBuilder
{
    private const string Placeholder = "{question}";

    public static FollowUpView Build(string? template, string title) => Form(template)
        ?? new FollowUpView(null, null, [], template?.Replace(Placeholder, Uri.EscapeDataString(title), StringComparison.Ordinal));

    public static FollowUpView? Form(string? template)
    {
        var query = template?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (query < 0 || template!.IndexOf(Placeholder, StringComparison.Ordinal) < query
            || template.Contains('#', StringComparison.Ordinal))
        {
            return null;
        }

        var fields = template[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""))
            .ToList();
        var question = fields.FindIndex(field => field.Value == Placeholder);
        return question < 0
            ? null
            : new FollowUpView(template[..query], fields[question].Key, [.. fields.Where((_, i) => i != question)], null);
    }
}
