using Attest.Files;

namespace Attest.Tests.Modules;

/// <summary>Two names of one place are recognized as one.</summary>
public class RealPathTests
{
    [Fact]
    public void Links_are_followed_and_what_is_not_there_keeps_its_name()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["a/b"]);
        Directory.CreateSymbolicLink(folder["to-a"], "a");
        Directory.CreateSymbolicLink(folder["a/b/up"], "../..");
        Directory.CreateSymbolicLink(folder["nowhere"], folder["not/there"]);
        var root = RealPath.Of(folder.Path);

        Assert.Equal($"{root}/a/b", RealPath.Of(folder["to-a/b/"]));
        Assert.Equal($"{root}/a/new/file", RealPath.Of(folder["a/b/up/to-a/new/file"]));
        Assert.Equal($"{root}/not/there/x", RealPath.Of(folder["nowhere/x"]));
        Assert.Equal("/", RealPath.Of("/"));
    }

    [Fact]
    public void Circle_is_an_error_and_not_the_end()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        File.CreateSymbolicLink(folder["a"], folder["b"]);
        File.CreateSymbolicLink(folder["b"], folder["a"]);

        Assert.Throws<FileTroubleException>(() => RealPath.Of(folder["a/x"]));
    }

    [Theory]
    [InlineData("/x/y", "/x", true)]
    [InlineData("/x", "/x", true)]
    [InlineData("/xy", "/x", false)]
    [InlineData("/x", "/x/y", false)]
    [InlineData("/x", "/", true)]
    public void Folder_holds_itself_and_what_is_below(string path, string folder, bool expected) =>
        Assert.Equal(expected, RealPath.IsInside(path, folder));
}
