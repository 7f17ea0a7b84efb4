using System.Text;
using Attest.Search;

namespace Attest.Tests.Search;

/// <summary>The client's modules become one.</summary>
public class ClientScriptTests
{
    [Fact]
    public void What_is_imported_stands_before_what_imports_it_and_only_the_entry_exports()
    {
        var joined = ClientScript.Join(new Dictionary<string, string>
        {
            ["search.js"] = "// The entry.\nimport { b } from './b.js';\nimport { c } from './c.js';\n\nexport async function open() {\n "
                + " return b + c;\n}\n",
            ["b.js"] = "import { c } from './c.js';\nexport const b = c; // one\nfunction inner() {\n  const x = 1;\n}\n",
            ["c.js"] = "/**\n * Documented.\n */\nexport const c = 1;\nfunction other() {\n  const x = 1\n  * 2;\n}\n",
        }, "search.js");

        Assert.Equal("const c = 1;\nfunction other() {\nconst x = 1\n* 2;\n}\nconst b = c; // one\nfunction inner() {\nconst x = 1;\n}\n"
            + "export async function open() {\nreturn b + c;\n}\n", joined);
    }

    [Theory]
    [InlineData("import { b } from './b.js';", "import { a } from './a.js';")]
    [InlineData("import { b } from './b.js';\nconst x = 1;", "export class x {}")]
    [InlineData("import { c } from './c.js';", "")]
    public void What_cannot_be_joined_is_refused(string a, string b) => Assert.Throws<InvalidOperationException>(
        () => ClientScript.Join(new Dictionary<string, string> { ["a.js"] = a, ["b.js"] = b }, "a.js"));

    [Fact]
    public void Client_of_the_generator_can_be_joined()
    {
        var script = Encoding.UTF8.GetString(ClientScript.Joined.Bytes);

        Assert.Contains("export async function open", script, StringComparison.Ordinal);
        Assert.DoesNotContain("import ", script, StringComparison.Ordinal);
    }
}
