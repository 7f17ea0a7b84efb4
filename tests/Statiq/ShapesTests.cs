using Statiq.Common;
using Statiq.Core;

namespace Attest.Tests.Hosting;

/// <summary>
/// The shapes are Statiq's: <c>signatures.txt</c> has lines of what <see cref="Signatures"/> read in Statiq.Framework (src/README.md
/// says in which commit). With <c>-p:Statiq=true</c> the same test reads the package, which has more.
/// </summary>
public sealed class ShapesTests
{
    [Fact]
    public void The_signatures_are_those_of_Statiq()
    {
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statiq", "signatures.txt"));
        var actual = new[] { typeof(IPipeline).Assembly, typeof(Engine).Assembly }.Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsPublic: true, Namespace: "Statiq.Common" or "Statiq.Core" })
            .SelectMany(type => Signatures.Of(type).Select(line => $"{type.Namespace} {line}"))
            .ToHashSet();
        Assert.Empty(expected.Except(actual));
        if (typeof(Engine).Assembly == typeof(ShapesTests).Assembly)
        {
            Assert.Empty(actual.Except(expected));
        }
    }
}
