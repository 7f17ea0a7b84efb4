using Attest.Pipelines;

namespace Attest.Tests.Architecture;

/// <summary>Imports go one way, from the program down to the diagnostics; src/README.md draws the picture.</summary>
public class ImportDirectionTests
{
    private static readonly string[] Content = ["Diagnostics", "Execution", "Content"];
    private static readonly string[] Review = [.. Content, "Citations", "Review"];

    /// <summary>For each room, those that it may know.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Diagnostics"] = [],
        ["Execution"] = ["Diagnostics"],
        ["Content"] = ["Diagnostics", "Execution"],
        ["Citations"] = Content,
        // A seal is made over the works that an article cites.
        ["Review"] = [.. Content, "Citations"],
        ["Validation"] = Review,
        ["Search"] = Review,
        ["Rendering"] = Review,
        ["Modules"] = [.. Review, "Validation", "Search", "Rendering"],
        ["Pipelines"] = [.. Review, "Validation", "Search", "Rendering", "Modules"],
        ["Preview"] = [.. Review, "Validation", "Search", "Rendering", "Modules", "Pipelines"],
        ["Commands"] = [.. Review, "Validation", "Search", "Rendering", "Modules", "Pipelines", "Preview"],
        ["Program"] = ["Commands"],
    };

    /// <summary>Namespaces of the generator with their types, by their full names.</summary>
    private static readonly HashSet<string> FullNames =
        [.. typeof(SiteBuild).Assembly.GetTypes().SelectMany(type => new[] { type.Namespace, type.FullName?.Split('`')[0] }).OfType<string>()];

    public static TheoryData<string> Rooms => [.. Sources.All.Select(file => file.Room).Distinct()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_knows_only_those_below_it(string room)
    {
        Assert.True(MayKnow.ContainsKey(room), $"say here which rooms {room} may know, and in src/README.md what it is for");
        var allowed = MayKnow[room].Append(room).ToHashSet();

        var wrong = from file in Sources.All
                    where file.Room == room
                    from name in file.Names()
                    let known = RoomOf(name)
                    where known is not null && !allowed.Contains(known)
                    select $"{file.Path} names {name}";

        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData("Markdig", "Content", "Rendering")]
    [InlineData("YamlDotNet", "Content")]
    [InlineData("AngleSharp", "Validation")]
    [InlineData("RazorSlices", "Rendering")]
    [InlineData("Microsoft.AspNetCore.Builder", "Preview")]
    [InlineData("System.CommandLine", "Commands", "Program")]
    [InlineData("Spectre.Console", "Commands", "Program")]
    public void Library_is_named_only_where_it_belongs(string library, params string[] rooms) =>
        Assert.Empty(Elsewhere(name => name == library || name.StartsWith(library + ".", StringComparison.Ordinal), rooms));

    [Fact]
    public void Files_are_touched_only_by_modules_and_commands() =>
        Assert.Empty(Elsewhere(IsFileAccess, "Modules", "Commands"));

    private static bool IsFileAccess(string name) => name.Replace("System.IO.", "", StringComparison.Ordinal).Split('.') switch
    {
        // Alone these are the names of members.
        ["File" or "Directory", _, ..] => true,
        var parts => parts[0] is "FileInfo" or "DirectoryInfo" or "FileStream" or "FileSystemWatcher" or "DriveInfo",
    };

    private static IEnumerable<string> Elsewhere(Func<string, bool> isMeant, params string[] rooms) => Sources.All
        .Where(file => !rooms.Contains(file.Room))
        .SelectMany(file => file.Names().Where(isMeant).Select(name => $"{file.Path} names {name}"))
        .Distinct();

    /// <summary>The room that a name leads to, written in full or from within the root namespace; null for other names.</summary>
    private static string? RoomOf(string name)
    {
        var parts = name.Split('.');
        var isFull = parts[0] == "Attest" && parts.Length > 1;
        var room = isFull ? parts[1] : parts[0];
        var isName = isFull || (parts.Length > 1 && FullNames.Contains($"Attest.{parts[0]}.{parts[1]}"));
        return isName && MayKnow.ContainsKey(room) ? room : null;
    }
}
