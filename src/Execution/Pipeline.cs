namespace Attest.Execution;

public enum Phase
{
    /// <summary>Lists and reads. No module sees another pipeline.</summary>
    Input,

    /// <summary>One document alone: parses, hashes. Modules see their dependencies after this phase.</summary>
    Process,

    /// <summary>Joins, judges, renders, proves. Modules see their dependencies after this phase.</summary>
    PostProcess,

    /// <summary>Publishes. No module sees another pipeline.</summary>
    Output,
}

/// <summary>A pipeline class reads as a table of contents.</summary>
public abstract class Pipeline
{
    /// <summary>Unique in a run. A replacement has the name of what it replaces.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Names of pipelines that run first, and whose documents this one may ask for.</summary>
    public HashSet<string> Dependencies { get; protected init; } = [];

    public IReadOnlyList<Module> InputModules { get; protected init; } = [];

    public IReadOnlyList<Module> ProcessModules { get; protected init; } = [];

    public IReadOnlyList<Module> PostProcessModules { get; protected init; } = [];

    public IReadOnlyList<Module> OutputModules { get; protected init; } = [];

    public IReadOnlyList<Module> ModulesOf(Phase phase) => phase switch
    {
        Phase.Input => InputModules,
        Phase.Process => ProcessModules,
        Phase.PostProcess => PostProcessModules,
        Phase.Output => OutputModules,
    };
}
