using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>A link that could run a script, leave the input folder, or lead to another host without saying so.</summary>
public sealed class UnsafeLink() : Rule(new("KB305", nameof(UnsafeLink), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var (link, target) in PageLinks.LinksOf(page, context.KnowledgeBase))
        {
            if (Describe(link, target) is var (problem, help))
            {
                yield return new Finding(link.At, $"{(link.IsImage ? "image" : "link")} {PageLinks.Quote(link.Url)} {problem}", help);
            }
        }
    }

    private static (string Problem, string Help)? Describe(Link link, LinkTarget target)
    {
        if (link.IsImage)
        {
            // An image on another host is a third-party request.
            return target.IsOnAnotherHost ? null
                : target.Kind is LinkKind.Unsafe or LinkKind.External
                    ? SchemeOf(target.Path) is { } scheme
                        ? ($"begins with \"{scheme}:\", which is not allowed for an image",
                            "put the picture below input/assets and write its path here")
                        : OutOfInput
                    : null;
        }

        return target.Kind != LinkKind.Unsafe ? null
            : target.IsOnAnotherHost ? ("begins with two slashes, without \"https:\" before them",
                "write \"https:\" before the two slashes, or only one slash for a page of this site")
            : SchemeOf(target.Path) is { } unsafeScheme ? ($"begins with \"{unsafeScheme}:\", which is not allowed",
                "link to a file of the knowledge base, or begin with https:, http:, mailto: or tel:")
            : OutOfInput;
    }

    private static (string, string) OutOfInput => ("leads out of the input folder", "put the file below the input folder and link to it there");

    /// <summary>What stands before the first colon, if no slash does.</summary>
    private static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(':', '/');
        return end > 0 && address[end] == ':' ? address[..end] : null;
    }
}
