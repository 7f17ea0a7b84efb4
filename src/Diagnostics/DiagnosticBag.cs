using System.Collections.Concurrent;

namespace Attest.Diagnostics;

/// <summary>Collects the diagnostics of a run from all threads and gives them in the order of files and places.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Off)
        {
            return;
        }

        _diagnostics.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    /// <summary>By path (ordinal), then place, code and message; the same finding at the same place once.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _diagnostics
            .DistinctBy(d => (d.Rule.Code, d.At.Source.Path, d.At.Start, d.Message))
            .OrderBy(d => d.At.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.At.Start)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
