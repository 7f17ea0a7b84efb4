using CsCheck;

namespace Attest.Tests;

public class RepeatableTests
{
    [Fact]
    public void Property_test_sees_the_same_inputs_in_every_run()
    {
        List<string> first = [], second = [];

        Gen.String.Always(first.Add, iter: 50);
        Gen.String.Always(second.Add, iter: 50);

        Assert.Equal(first, second);
        Assert.True(first.Distinct().Count() > 40);
    }

    [Fact]
    public void Input_for_which_something_does_not_hold_fails_the_test_with_a_seed()
    {
        var failure = Assert.Throws<CsCheckException>(() => Gen.Int[0, 1000].Always(number => number < 900));

        Assert.Contains("Set seed:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_test_leaves_its_inputs_to_chance()
    {
        var tests = Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("Repeatable.cs" or "RepeatableTests.cs"));

        Assert.DoesNotContain(tests, path => File.ReadAllText(path).Contains(".Sample(", StringComparison.Ordinal));
    }
}
