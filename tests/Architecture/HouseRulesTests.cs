namespace Attest.Tests.Architecture;

/// <summary>The rules find what is wrong on purpose in the folder Fixtures.</summary>
public class HouseRulesTests
{
    private const string Folder = "tests/Architecture/Fixtures";

    private static readonly IReadOnlyList<CodeFile> Files = CompiledCode.Read(Folder + "/", typeof(HouseRulesTests).Assembly.Location);

    [Fact]
    public void Namespaces_that_know_each_other_are_found_with_what_links_them() => Assert.Equal(
        $"{Folder}/Lower/Answer.cs uses {Folder}/Upper/Question.cs\n{Folder}/Upper/Question.cs uses {Folder}/Lower/Answer.cs",
        Assert.Single(HouseRules.CirclesOfNamespaces(Files)));

    [Fact]
    public void Four_files_that_know_each_other_are_found_and_a_type_with_its_builder_is_allowed() => Assert.Equal(
        $"{Folder}/Round/First.cs, {Folder}/Round/Fourth.cs, {Folder}/Round/Second.cs, {Folder}/Round/Third.cs",
        Assert.Single(HouseRules.LargeCirclesOfFiles(Files)));

    [Fact]
    public void Room_that_knows_one_above_it_is_found() => Assert.Equal(
        $"{Folder}/Lower/Answer.cs uses {Folder}/Upper/Question.cs",
        Assert.Single(HouseRules.ForbiddenImports(Files, ImportOrder.Of("Lower <- Upper"))));

    [Fact]
    public void Room_that_is_not_in_the_order_may_know_none() =>
        Assert.Equal(2, HouseRules.ForbiddenImports(Files, ImportOrder.Of("Round <- Pair")).Count());

    [Fact]
    public void Library_in_another_room_or_in_none_is_found()
    {
        var use = $"{Folder}/Upper/LibraryUser.cs uses Jint";

        Assert.Equal([use], HouseRules.ForbiddenLibraries(Files, new Dictionary<string, string[]>()));
        Assert.Equal([use], HouseRules.ForbiddenLibraries(Files, new Dictionary<string, string[]> { ["Jint"] = ["Lower"] }));
        Assert.Empty(HouseRules.ForbiddenLibraries(Files, new Dictionary<string, string[]> { ["Jint"] = ["Upper"] }));
    }

    [Fact]
    public void Use_of_the_disk_is_found_in_a_room_that_has_none()
    {
        Assert.Equal(
            [$"{Folder}/Lower/DiskUser.cs uses System.IO.File", $"{Folder}/Lower/DiskUser.cs uses System.IO.StreamReader(String)"],
            HouseRules.UsesOfTheDisk(Files, "Upper").Order(StringComparer.Ordinal));
        Assert.Empty(HouseRules.UsesOfTheDisk(Files, "Lower"));
    }

    [Fact]
    public void Order_reaches_through_groups_and_chains()
    {
        var order = ImportOrder.Of("Ground <- { Left, Right } <- Roof\nLeft <- Attic");

        Assert.Equal(["Ground", "Left", "Right"], order["Roof"].Order());
        Assert.Equal(["Ground", "Left"], order["Attic"].Order());
        Assert.Equal(["Ground"], order["Right"]);
        Assert.Empty(order["Ground"]);
    }
}
