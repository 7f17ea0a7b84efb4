namespace Attest.Content;

/// <summary>The containers that every site has, beside those that its audiences name.</summary>
public static class ContainerNames
{
    public const string Warning = "warning";
    public const string Urgent = "urgent";
    public const string Note = "note";
    public const string Recommendation = "recommendation";
    public const string Uncited = "uncited";

    public static readonly IReadOnlyList<string> BuiltIn = [Note, Recommendation, Uncited, Urgent, Warning];
}
