namespace Attest.Diagnostics.Writers;

/// <param name="Family">One word, such as <c>citations</c>.</param>
/// <param name="Document">Markdown with a heading of level 1 and the part <c>What it checks</c>.</param>
public sealed record SarifRule(RuleDescriptor Descriptor, string Family, string Document)
{
    private const string FirstPart = "## What it checks\n";

    /// <summary>Without the first heading, since viewers show the rule's name.</summary>
    public string Help { get; } = Document[Math.Max(0, Document.IndexOf(FirstPart, StringComparison.Ordinal))..];

    /// <summary>The first paragraph, on one line and without marks of code.</summary>
    public string Description
    {
        get
        {
            var text = Help.StartsWith(FirstPart, StringComparison.Ordinal) ? Help[FirstPart.Length..].TrimStart('\n') : Help;
            var paragraph = text.Split("\n\n", 2)[0].Trim().Replace('\n', ' ');
            return paragraph.Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
        }
    }

    public string Summary => Description.Split(". ", 2) is [var first, _] ? first + "." : Description;
}
