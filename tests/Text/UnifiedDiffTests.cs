using Attest.Text;

namespace Attest.Tests.Text;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\n", "b\n", "@@ -1,1 +1,1 @@\n-a\n+b\n")]
    [InlineData("a", "b", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\r\nx\r\n", "b\r\nx\r\n", "@@ -1,2 +1,2 @@\n-a\r\n+b\r\n x\r\n")]
    [InlineData("1\n2\n3\n4\na\n6\n7\n8\n9", "1\n2\n3\n4\nb\n6\n7\n8\n9", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-a\n+b\n 6\n 7\n 8\n")]
    [InlineData("a\n1\n2\n3\n4\n5\n6\na", "b\n1\n2\n3\n4\n5\n6\nb",
        "@@ -1,8 +1,8 @@\n-a\n+b\n 1\n 2\n 3\n 4\n 5\n 6\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\n1\n2\n3\n4\n5\n6\n7\na\n", "b\n1\n2\n3\n4\n5\n6\n7\nb\n",
        "@@ -1,4 +1,4 @@\n-a\n+b\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-a\n+b\n")]
    public void Changed_lines_stand_between_three_others(string before, string after, string hunks) =>
        Assert.Equal("--- a/x/y.md\n+++ b/x/y.md\n" + hunks, UnifiedDiff.Of("x/y.md", before, after));
}
