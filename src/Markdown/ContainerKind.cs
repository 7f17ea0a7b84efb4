namespace Attest.Markdown;

/// <summary>The purpose of a container, by which each reader of a tree treats the text in it.</summary>
public enum ContainerForm
{
    /// <summary>A frame with a label, for what must not be overlooked.</summary>
    Callout,

    /// <summary>What to do or not to do, with grade and source.</summary>
    Recommendation,

    /// <summary>Statements that need no citation, with the reason.</summary>
    Uncited,

    /// <summary>A text for the audience of its name; audiences come from the settings, and any other name is a fault.</summary>
    Audience,
}

/// <summary>Whether the readers of some audiences may miss a container of a kind.</summary>
public enum ContainerReach
{
    SomeAudiences,

    /// <summary>Important for safety: one for a single audience needs a counterpart.</summary>
    EveryAudience,
}

/// <summary>
/// A container of every site, beside those of its audiences. This is the only list: page, <c>index.md</c>, search, seal and rules
/// read it.
/// </summary>
/// <param name="Label">Shown before the text of a call-out; other forms make it of the attributes.</param>
/// <param name="ClassName">Of the element of the page; its style is in <c>theme/Components</c>.</param>
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

    /// <summary>The allowed attributes, each with the allowed words; without any, all text is allowed.</summary>
    public Dictionary<string, string[]> Attributes { get; } = new(StringComparer.Ordinal);

    public static ContainerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
