using Attest.Diagnostics;
using static Attest.Tests.Withdrawals.CasesFolder;

namespace Attest.Tests.Withdrawals;

/// <summary>A link leads to an article under each of its names, wherever its file is, so that a move costs no approval.</summary>
public class MovedLinkTests
{
    [Fact]
    public void E4_a_link_to_a_moved_article_works_as_it_is()
    {
        using var kb = new CasesFolder();
        kb.Git.Write("input/articles/elsewhere/other.md", kb.Git.Read(Other));
        kb.Delete(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("KB301 main", Summary(result));
        Assert.Contains("../elsewhere/other.md#use", result.Diagnostics.Single().Help, StringComparison.Ordinal);
        Assert.Contains("href=\"../../articles/other/#use\"", kb.Page("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_with_a_former_name_works_as_it_is()
    {
        using var kb = new CasesFolder();
        kb.Git.Write("input/articles/area/renamed.md", kb.Git.Read(Other).Replace("authors: [nell]", "authors: [nell]\naliases: [other]",
            StringComparison.Ordinal));
        kb.Delete(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("", Summary(result));
        Assert.Equal("KB301 main", Summary(result, Severity.Note));
        Assert.Contains("href=\"../../articles/renamed/#use\"", kb.Page("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_moves_itself_keeps_its_links_and_its_seal()
    {
        using var kb = new CasesFolder();
        kb.Git.Write("input/articles/main.md", kb.Git.Read(Main).Replace("../../assets/", "../assets/", StringComparison.Ordinal));
        kb.Delete(Main);

        // Paths of pictures and files are part of an old seal; that of the article is not touched.
        Assert.DoesNotContain("KB305", Summary(kb.Build()), StringComparison.Ordinal);
        Assert.Contains("KB301 main", Summary(kb.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](../../../../other.md#use)", "KB301 policy")]
    [InlineData("[x](../articles/nowhere.md)", "KB301 policy")]
    [InlineData("[x](../../../../nowhere.md)", "KB305 policy")]
    [InlineData("![x](other.md)", "KB303 policy")]
    [InlineData("[x](other)", "KB301 policy")]
    public void Only_the_name_of_an_article_is_followed(string link, string found)
    {
        using var kb = new CasesFolder();
        kb.Replace("input/pages/policy.md", "\n---\n", $"\n---\n\nSee {link}.\n");

        Assert.Equal(found, Summary(kb.Build()));
    }

    [Fact]
    public void A_heading_that_a_moved_article_does_not_have_is_still_an_error()
    {
        using var kb = new CasesFolder();
        kb.Git.Write("input/articles/elsewhere/other.md", kb.Git.Read(Other).Replace("## Use", "## Otherwise", StringComparison.Ordinal));
        kb.Delete(Other);

        Assert.Contains("KB302 main", Summary(kb.Build()), StringComparison.Ordinal);
    }
}
