using System.Text;
using Attest.Content;

namespace Attest.Tests.Citations;

/// <summary>Everything that an entry holds, a line for each field, so that two entries can be compared.</summary>
internal static class ReferenceText
{
    public static string Of(Reference reference)
    {
        var text = new StringBuilder($"id: {reference.Id.Value}\ntype: {reference.Type.Value}\nevidence: {reference.Evidence}\n");
        var fields = reference.Variables.Select(pair => (pair.Key, Value: pair.Value.Value))
            .Concat(reference.Names.Select(pair => (pair.Key, Value: string.Join(" | ", pair.Value))))
            .Concat(reference.Dates.Select(pair => (pair.Key, Value: pair.Value.Value.ToString())));
        foreach (var (key, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}
