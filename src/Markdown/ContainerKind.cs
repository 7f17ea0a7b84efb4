namespace Attest.Markdown;

/// <summary>What a container is made for: each reader of a tree decides by it what becomes of the text in it.</summary>
public enum ContainerForm
{
    /// <summary>A frame with a label, for what must not be overlooked.</summary>
    Callout,

    /// <summary>What is to be done or not, with its grade and source.</summary>
    Recommendation,

    /// <summary>Statements that need no citation, with the reason.</summary>
    Uncited,

    /// <summary>A text for the audience of its name, which the settings say and no row here; any other name is a fault.</summary>
    Audience,
}

/// <summary>Whether the readers of some audiences may miss a container of a kind.</summary>
public enum ContainerReach
{
    SomeAudiences,

    /// <summary>What matters for safety, each must know: one that is written for a single audience needs a counterpart.</summary>
    EveryAudience,
}

/// <summary>
/// A container that every site has, beside those that its audiences name. This is the only list of them: page, <c>index.md</c>,
/// search, seal and rules read it.
/// </summary>
/// <param name="Name">As it stands behind the colons.</param>
/// <param name="Label">Shown before the text of a call-out; other forms make theirs of the attributes.</param>
/// <param name="ClassName">Of the element of the page; its style is in <c>theme/Components</c>.</param>
/// <param name="Mention">What a message calls one of them.</param>
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

    /// <summary>The attributes that it takes, each with the words that it may have; none listed: any text.</summary>
    public Dictionary<string, string[]> Attributes { get; } = new(StringComparer.Ordinal);

    /// <returns>Null for a name that is not in the list.</returns>
    public static ContainerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
