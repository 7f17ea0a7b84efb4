namespace Attest.Tests.Hostile.Mutation;

/// <summary>What means something in markdown or in HTML.</summary>
internal static class MarkupPieces
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. YamlSeeds.Pieces,
        "    ", "## ", "**", "_", "|-|\n", "| a |", "> ", "[@", "[@a]", ":::", "::: {.", "::: patient\n", "```\n", "~~~", "^", "</", "<a>",
        "<a href=\"", "<!--", "-->", "<![CDATA[",
        "<script>", "</script>", "<title>", "</p>", "<p", "=\"", " id=\"x\"", "[^n]", "[^n]: ", "![", "](", "](javascript:", "](<",
        "%2e%2e/", "&zwj;", "&#0;", "&#x202e;", "&amp",
        "&#xD800;", "Table: ", ": ", "{#a}", "{.b c=\"d\"}", "- [ ] ", "1. ", "\\|", "$", "\u200d", "\ufe0f",
    ];
}
