namespace Attest.Diagnostics.Writers;

/// <summary>A rule as a report describes it.</summary>
/// <param name="Family">What the rule is about, in one word, such as <c>citations</c>.</param>
/// <param name="Document">Markdown with a heading of level 1 and the part <c>What it checks</c>.</param>
public sealed record SarifRule(RuleDescriptor Descriptor, string Family, string Document)
{
    private const string FirstPart = "## What it checks\n";

    /// <summary>The document without its first heading, since viewers show the rule's name above it.</summary>
    public string Help { get; } = Document[Math.Max(0, Document.IndexOf(FirstPart, StringComparison.Ordinal))..];

    /// <summary>The first paragraph of what the rule checks, on one line and without marks of code.</summary>
    public string Description
    {
        get
        {
            var text = Help.StartsWith(FirstPart, StringComparison.Ordinal) ? Help[FirstPart.Length..].TrimStart('\n') : Help;
            var paragraph = text.Split("\n\n", 2)[0].Trim().Replace('\n', ' ');
            return paragraph.Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
        }
    }

    /// <summary>The first sentence of the description.</summary>
    public string Summary => Description.Split(". ", 2) is [var first, _] ? first + "." : Description;
}
