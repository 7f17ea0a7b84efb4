using Attest.Diagnostics;

namespace Attest.Tests.Approvals;

/// <summary>What readers see beside an approved text: each change is a note, once, where it stands, with old and new words.</summary>
public class ChangedOutsideSealTests
{
    /// <summary>By the rows of the cases: what is replaced in a file, then line, number of pages and words of the finding.</summary>
    public static TheoryData<string, string, string, string, int, int, string> Rows => new()
    {
        { "B4", CaseBase.Main, "updated: 2026-05-06", "updated: 2026-05-06\nnotice: Give 40 units to everybody.", 9, 1,
            "notice is new, \"Give 40 units to everybody.\"" },
        { "C1", "input/assets/leaflet.txt", "4 units", "400 units", 1, 1, "the file was \"Take 4 units\" and is now \"Take 400 units\"" },
        { "C2", CaseBase.Main, "evidence: trial", "evidence: guideline", 18, 1,
            "references.own2020.evidence was \"trial\" and is now \"guideline\"" },
        { "C2, the title", CaseBase.Main, "title: A trial of drug X", "title: WHO guideline on drug X", 19, 1,
            "references.own2020.title was \"A trial of drug X\" and is now \"WHO guideline on drug X\"" },
        { "C3", "input/vocabulary/glossary.yml", "4 units are usual", "400 units are usual", 2, 2,
            "first-dose reaction.definition was \"A reaction in the hour after the first dose; 4 units are usual.\" and is now "
                + "\"A reaction in the hour after the first dose; 400 units are usual.\"" },
        { "C4", "input/site.yml", "label: Health professional", "label: Everybody", 11, 2,
            "audiences.clinician.label was \"Health professional\" and is now \"Everybody\"" },
        { "C5", CaseBase.Main, "page: 11-19", "page: 21-29", 34, 1, "references.plain2019.page was \"11-19\" and is now \"21-29\"" },
        { "C6", CaseBase.Main, "    page: 11-19\n", "    page: 11-19\n    DOI: 10.5555/plain.2019\n", 35, 1,
            "references.plain2019.DOI is new, \"10.5555/plain.2019\"" },
        { "C7, credentials", "input/board.yml", "credentials: MD PhD", "credentials: Professor", 3, 4,
            "members.lee.credentials was \"MD PhD\" and is now \"Professor\"" },
        { "C7, role", "input/board.yml", "role: First reviewer", "role: Head of the board", 2, 1,
            "members.kim.role was \"First reviewer\" and is now \"Head of the board\"" },
        { "C7, notice", "input/site.yml", "language: en", "language: en\nnotice: Double every dose.", 4, 4,
            "notice is new, \"Double every dose.\"" },
        { "C7, tags", CaseBase.Main, "tags: [syndrome]", "tags: [syndrome, harmless]", 5, 1,
            "tags was \"syndrome\" and is now \"syndrome, harmless\"" },
        { "C7, aliases", CaseBase.Main, "tags: [syndrome]", "tags: [syndrome]\naliases: [safe-dose]", 6, 1,
            "aliases is new, \"safe-dose\"" },
        { "C7, language", "input/site.yml", "language: en", "language: de", 3, 4, "language was \"en\" and is now \"de\"" },
        { "a prose page", "input/pages/policy.md", "We review.", "We review nothing.", 6, 1,
            "the text was \"We review.\" and is now \"We review nothing.\"" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_change_is_told_once_where_it_stands(
        string row, string file, string before, string after, int line, int pages, string words)
    {
        using var folder = CaseBase.Create();
        folder.Replace(file, before, after);

        var notes = folder.Findings().Where(found => found.Rule.Code == "KB412").InWords();

        var finding = $"{file}:{line}: KB412: no seal covers this change, seen on {pages} page{(pages == 1 ? "" : "s")}: {words}";
        Assert.True(notes.SequenceEqual([finding]), $"{row}: {string.Join('\n', notes)}");
    }

    [Fact]
    public void A_change_of_the_specialty_and_of_the_labels_of_both_audiences_is_told()
    {
        using var folder = CaseBase.Create();
        folder.Replace("input/vocabulary/specialties.yml", "example: {", "sample: { name: Sample medicine }\nexample: {");
        folder.Replace(CaseBase.Never, "specialty: example", "specialty: sample");
        folder.Replace("input/site.yml", "label: Health professional", "label: Patient or carer ");
        folder.Replace("input/site.yml", "id: patient, label: Patient or carer", "id: patient, label: Health professional");

        var notes = folder.Findings().Where(found => found.Rule.Code == "KB412").InWords();

        Assert.Contains(notes, note => note.Contains("specialty was \"example\" and is now \"sample\"", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("sample is new, \"name: Sample medicine\"", StringComparison.Ordinal));
        Assert.Equal(2, notes.Count(note => note.Contains(".label was ", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_seal_covers_is_no_note_and_a_harmless_edit_is_nothing()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "title: When must", "title: \"When must");
        folder.Replace(CaseBase.Never, "not be taken?", "not be taken?\"  # how it is typed");
        Assert.Empty(folder.Findings());

        folder.Replace(CaseBase.Never, "with drug W [", "with drug V [");
        Assert.Equal(["KB405"], folder.Findings().Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void What_others_have_merged_since_is_no_change_of_a_branch()
    {
        using var folder = CaseBase.Create();
        folder.Git("checkout", "--quiet", "-b", "behind");
        folder.Git("checkout", "--quiet", "main");
        folder.Replace(CaseBase.Never, "updated:", "notice: Not in pregnancy.\nupdated:");
        folder.Commit("A notice on main");
        folder.Git("checkout", "--quiet", "behind");
        folder.Replace(CaseBase.Other, "updated:", "tags: [sample]\nupdated:");

        Assert.Equal([("KB412", Severity.Note)], folder.Findings().Select(finding => (finding.Rule.Code, finding.Severity)));
    }

    [Fact]
    public void Pages_that_come_go_and_move_are_told()
    {
        using var folder = CaseBase.Create();
        folder.Write("input/pages/new.md", "---\ntitle: News\nsummary: New.\nupdated: 2026-11-30\n---\nGive 40 units.\n");
        folder.Git("mv", "input/articles/area/never.md", "input/articles/never.md");
        File.Delete(folder.PathOf("input/pages/policy.md"));
        folder.Replace("input/site.yml", "editorial-policy: policy\n", "");

        var notes = folder.Findings().Where(found => found.Rule.Code == "KB412").InWords();

        Assert.Contains(notes, note => note.Contains("input/pages/new.md:2: KB412", StringComparison.Ordinal)
            && note.Contains("Give 40 units.", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("the page is gone, \"Editorial policy\"", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("the file was \"articles/area/never.md\" and is now \"articles/never.md\"",
            StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("editorial-policy is gone, \"policy\"", StringComparison.Ordinal));
        Assert.Equal(4, notes.Count);
    }

    [Fact]
    public void Under_caution_every_word_is_told()
    {
        using var folder = CaseBase.Create();
        folder.Replace("input/site.yml", "unapproved: fail", "unapproved: caution");
        folder.Replace(CaseBase.Never, "status: approved", "status: under-review");
        folder.Commit("A page under caution");
        folder.Git("checkout", "--quiet", "-b", "change");
        folder.Replace(CaseBase.Never, "with drug W [", "with drug V [");

        var notes = folder.Findings().Where(found => found.Rule.Code == "KB412").InWords();

        Assert.Equal(["input/articles/area/never.md:15: KB412: no seal covers this change, seen on 1 page: the text was \"drug W "
            + "[@shared2021].\" and is now \"drug V [@shared2021].\""], notes);
    }
}
