namespace Attest.Markdown;

/// <summary>The purpose, by which readers of a tree treat the text.</summary>
public enum ContainerForm
{
    /// <summary>A frame with a label, for what must not be overlooked.</summary>
    Callout,

    /// <summary>What to do or not to do, with grade and source.</summary>
    Recommendation,

    /// <summary>Statements that need no citation, with the reason.</summary>
    Uncited,

    /// <summary>For an audience of the settings; any other name is a fault.</summary>
    Audience,
}

/// <summary>Whether the readers of some audiences may miss a container of a kind.</summary>
public enum ContainerReach
{
    SomeAudiences,

    /// <summary>Important for safety: one for a single audience needs a counterpart.</summary>
    EveryAudience,
}

/// <summary>A container of every site: the only list, for page, <c>index.md</c>, search, seal and rules.</summary>
/// <param name="Label">Before the text of a call-out; other forms make it of the attributes.</param>
/// <param name="ClassName">For the page; styles are in <c>theme/Components</c>.</param>
/// <param name="Mention">How messages name one.</param>
public sealed record ContainerKind(string Name, ContainerForm Form, string Label, string ClassName, string Mention, ContainerReach Reach)
{
    public static IReadOnlyList<ContainerKind> All { get; } =
    [
        new("note", ContainerForm.Callout, "Note", "callout callout--note", "a note", ContainerReach.SomeAudiences),
        new("recommendation", ContainerForm.Recommendation, "Recommendation", "recommendation", "a recommendation",
            ContainerReach.SomeAudiences)
        {
            Attributes =
            {
                ["direction"] = ["for", "against"],
                ["strength"] = ["strong", "conditional"],
                ["certainty"] = ["high", "moderate", "low", "very-low"],
                ["source"] = [],
                ["system"] = [],
                ["grade"] = [],
                ["kind"] = ["good-practice"],
            },
        },
        new("uncited", ContainerForm.Uncited, "No source cited", "uncited", "an exemption", ContainerReach.SomeAudiences)
        {
            Attributes = { ["reason"] = [] },
        },
        new("urgent", ContainerForm.Callout, "Urgent", "callout callout--urgent", "an urgent call-out", ContainerReach.EveryAudience),
        new("warning", ContainerForm.Callout, "Warning", "callout callout--warning", "a warning", ContainerReach.EveryAudience),
    ];

    /// <summary>The allowed words of each attribute; none for any text.</summary>
    public Dictionary<string, string[]> Attributes { get; } = new(StringComparer.Ordinal);

    public static ContainerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
