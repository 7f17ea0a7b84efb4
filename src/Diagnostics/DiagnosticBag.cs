using System.Collections.Concurrent;

namespace Attest.Diagnostics;

/// <summary>The diagnostics of a run, from all threads.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More are counted and not kept: a few lines of settings can cause one in every article.</summary>
    internal const int MostOfAKind = 200_000;

    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private int _errors;
    private int _others;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        // Counted apart, so that warnings never hide an error.
        if (diagnostic.Severity != Severity.Off
            && Interlocked.Increment(ref diagnostic.Severity == Severity.Error ? ref _errors : ref _others) <= MostOfAKind)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Files that could not be read first; by path (ordinal), place, code and message, without duplicates.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _diagnostics
            .DistinctBy(d => (d.Rule.Code, d.At.Source.Path, d.At.Start, d.Message))
            .OrderByDescending(d => d.ComesFirst)
            .ThenBy(d => d.At.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.At.Start)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
