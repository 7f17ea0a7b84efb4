using Attest.Content;
using Attest.Diagnostics;
using static Attest.Tests.Withdrawals.CasesFolder;

namespace Attest.Tests.Withdrawals;

/// <summary>A page that harms can be taken down whatever links to it, and whatever is wrong in it.</summary>
public class WithdrawalTests
{
    [Fact]
    public void E1_links_to_parts_of_a_withdrawn_article_lead_to_its_notice()
    {
        using var kb = new CasesFolder();
        kb.Withdraw(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("KB411 other", Summary(result));
        Assert.NotNull(result.Summary);
        Assert.Contains("href=\"../../articles/other/\"", kb.Page("main"), StringComparison.Ordinal);
        Assert.Contains("Reason: It harms patients", kb.Page("other"), StringComparison.Ordinal);
    }

    [Fact]
    public void E1_an_article_to_whose_headings_a_hundred_link_costs_no_seal()
    {
        using var kb = new CasesFolder();
        for (var i = 0; i < 100; i++)
        {
            kb.Git.Write($"input/articles/area/linking-{i}.md", kb.Git.Read(Never)
                .Replace("drug W [@shared2021].", $"drug W {i}, see [the use](other.md#use) [@shared2021].", StringComparison.Ordinal)
                .Replace("attest-1:sha256:77ae29bae32ed132c5d93712bdbe6931490a03fccd7070b815b06c8ddd4f1dfc", Sealing.Placeholder,
                    StringComparison.Ordinal));
        }

        Sealing.SealIn(kb.Git.PathOf("input"));
        kb.Withdraw(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("KB411 other", Summary(result));
        Assert.Contains("and 98 more pages", result.Diagnostics.Single().Help, StringComparison.Ordinal);
        Assert.NotNull(result.Summary);
    }

    [Theory]
    [InlineData("[there](/articles/other/#use)")]
    [InlineData("[there](https://kb.example.org/articles/other/#use)")]
    [InlineData("https://kb.example.org/articles/other/#use")]
    [InlineData("[there](/articles/former/#use)")]
    [InlineData("[the sources](/articles/other/citations.json)")]
    [InlineData("[the tag](/tags/rare-tag/)")]
    [InlineData("[the work](/references/doi-10-5555-shared-2021/)")]
    public void No_way_to_link_to_an_article_keeps_it_up(string link)
    {
        using var kb = new CasesFolder();
        kb.Replace(Other, "authors: [nell]", "authors: [nell]\ntags: [rare tag]\naliases: [former]");
        kb.Replace("input/pages/policy.md", "\n---\n", "\n---\n\nSee " + link + ".\n");
        kb.Withdraw(Other);
        kb.Withdraw(Never);
        kb.Delete(Main);

        var result = kb.Build(isStrict: true);

        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.NotNull(result.Summary);
    }

    [Fact]
    public void E2_links_to_an_article_under_review_are_text()
    {
        using var kb = new CasesFolder();
        kb.Replace(Other, "status: approved", "status: under-review");

        var result = kb.Build(isStrict: true, unapproved: UnapprovedPolicy.Exclude);

        Assert.Equal("KB411 other", Summary(result));
        Assert.Contains("<span class=\"excluded-link\">the other page</span>", kb.Page("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void E2_a_heading_that_an_excluded_article_has_lost_is_nobody_s_error()
    {
        using var kb = new CasesFolder();
        kb.Replace(Other, "status: approved", "status: under-review");
        kb.Replace(Other, "## Use", "## Otherwise");

        Assert.Equal("KB411 other", Summary(kb.Build(isStrict: true, unapproved: UnapprovedPolicy.Exclude)));
    }

    [Theory]
    [InlineData("Drug Z is taken [@nowhere2020].\n")]
    [InlineData("Drug Z is taken [-@shared2021].\n")]
    [InlineData("![no such picture](gone.png)\n")]
    [InlineData("[nowhere](nowhere.md#part), <b>raw</b> {{ template }} a[^1]\n")]
    [InlineData("::: unknown\nOpen.\n")]
    [InlineData("    code by indentation\n\n[script](javascript:alert(1))\n")]
    public void E3_nothing_in_the_body_of_a_withdrawn_article_is_an_error(string body)
    {
        using var kb = new CasesFolder();
        kb.Replace(Other, "Drug Z is taken, 3 units [@shared2021].\n", body);
        kb.Withdraw(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("KB411 other", Summary(result));
        Assert.NotNull(result.Summary);
    }

    [Theory]
    [InlineData("references:\n  - { id: x, type: article-journal }\n")]
    [InlineData("references:\n  - { id: own2020, type: article-journal, title: Another title, issued: 1999, DOI: 10.5555/own.2020 }\n")]
    [InlineData("references:\n  - { id: shared2021, type: bok, titel: x, DOI: nonsense }\n")]
    [InlineData("references: nonsense\n")]
    [InlineData("retracted-acknowledged: { nowhere2020: }\n")]
    public void E3_nothing_in_the_references_of_a_withdrawn_article_is_an_error(string references)
    {
        using var kb = new CasesFolder();
        kb.Replace(Other, "  due: 2027-10-05\n", "  due: 2027-10-05\n" + references);
        kb.Withdraw(Other);

        var result = kb.Build(isStrict: true);

        Assert.Equal("KB411 other", Summary(result));
        Assert.NotNull(result.Summary);
    }

    [Fact]
    public void E3_a_retracted_work_does_not_keep_up_the_article_that_is_withdrawn_for_it()
    {
        using var kb = new CasesFolder();
        kb.Git.Write("input/references/retractions.csv",
            "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n"
            + "1,A work,11/20/2026 0:00,10.5555/notice,10.5555/own.2020,0,Retraction,Invented\n");
        Assert.Contains("KB206 main", Summary(kb.Build()), StringComparison.Ordinal);

        kb.Withdraw(Main);

        Assert.DoesNotContain(kb.Build(isStrict: true).Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void What_is_wrong_in_the_front_matter_of_a_withdrawn_article_is_still_said()
    {
        using var kb = new CasesFolder();
        kb.Withdraw(Other);
        kb.Replace(Other, "specialty: example", "specialty: nowhere");

        Assert.Contains("KB107 other", Summary(kb.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by: lee", "by: gone")]
    [InlineData("by: lee", "by: max")]
    [InlineData("authors: [nell]", "authors: [nel-l]")]
    [InlineData("authors: [nell]", "authors: [lee]")]
    [InlineData("authors: [nell]", "authors: [nell]\npublish: caution")]
    [InlineData("attest-1:sha256:", "nonsense:")]
    public void Nothing_about_its_review_or_its_authors_keeps_an_article_up(string old, string now)
    {
        using var kb = new CasesFolder();
        kb.Withdraw(Other);
        kb.Replace(Other, old, now);

        var result = kb.Build(isStrict: true);

        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.NotNull(result.Summary);
    }

    [Theory]
    [InlineData("rules: { KB411: error }")]
    public void No_setting_turns_a_withdrawal_into_an_error(string rules)
    {
        using var kb = new CasesFolder();
        kb.Withdraw(Other);
        kb.Replace("input/site.yml", "language: en\n", $"language: en\n{rules}\n");

        Assert.NotNull(kb.Build(isStrict: true).Summary);
    }
}
