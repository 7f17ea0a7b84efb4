using Attest.Diagnostics;
using Attest.Validation;

namespace Attest.Tests.Modules.Publishing;

/// <summary>With an error nothing takes its place, whatever engine runs the pipelines.</summary>
public class GateTests
{
    [Theory]
    [InlineData(Severity.Error, false)]
    [InlineData(Severity.Warning, true)]
    public void Only_a_site_without_errors_takes_its_place(Severity severity, bool isPublished)
    {
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        var before = WrittenSite.Contents(folder);
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(new Diagnostic(RuleCatalogue.Find("KB101")!.Descriptor, severity, new SourceText("a.md", "").At(0), "wrong", null));

        WrittenSite.New.WriteTo(folder, diagnostics: diagnostics);

        Assert.Equal(isPublished, !before.SequenceEqual(WrittenSite.Contents(folder)));
        Assert.Empty(WrittenSite.Waiting(folder));
    }
}
