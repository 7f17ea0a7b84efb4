using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Git;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Tests.Approvals;
using Attest.Tests.Git;

namespace Attest.Tests.Withdrawals;

/// <summary>A repository with the knowledge base of the cases: articles main, other and never, approved on 2026-10-05.</summary>
internal sealed class CasesFolder : IDisposable
{
    public const string Main = CaseBase.Main;
    public const string Other = CaseBase.Other;
    public const string Never = CaseBase.Never;

    public CasesFolder() => First = Git.Git("rev-parse", "HEAD").Trim();

    public GitFolder Git { get; } = CaseBase.Create();

    /// <summary>The commit in which everything is approved.</summary>
    public string First { get; }

    public string Replace(string file, string old, string now)
    {
        Git.Replace(file, old, now);
        return file;
    }

    public void Withdraw(string file, string reason = "It harms patients") =>
        Replace(file, "  status: approved", "  status: withdrawn")
            .Pipe(path => Replace(path, "\nreview:", $"\nwithdrawn: {{ on: 2026-11-29, reason: {reason} }}\nreview:"));

    public void Delete(string file) => File.Delete(Git.PathOf(file));

    /// <summary>Builds the site, as the command does.</summary>
    public BuildResult Build(bool isStrict = false, UnapprovedPolicy? unapproved = null, string? withdrawnAt = null,
        string asOf = "2026-11-30")
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var input = Git.PathOf("input");
        return SiteBuild.Run(new BuildOptions(Git.PathOf(""), input, Git.PathOf("output"), day, unapproved, isStrict)
        {
            WithdrawnAt = withdrawnAt is null ? null : new GitBaseVersion(input, withdrawnAt, TestContext.Current.CancellationToken),
        }, writes: true);
    }

    /// <summary>Warnings and errors as <c>KB411 other</c>, or the notes as well.</summary>
    public static string Summary(BuildResult result, Severity least = Severity.Warning) => string.Join(", ", result.Diagnostics
        .Where(finding => finding.Severity >= least)
        .Select(finding => $"{finding.Rule.Code} {Path.GetFileNameWithoutExtension(finding.At.Source.Path)}").Distinct()
            .Order(StringComparer.Ordinal));

    public string Page(string slug) => File.ReadAllText(Git.PathOf($"output/articles/{slug}/index.html"));

    public void Dispose() => Git.Dispose();
}

internal static class Piping
{
    public static TResult Pipe<T, TResult>(this T value, Func<T, TResult> step) => step(value);
}
