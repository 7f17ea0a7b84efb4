namespace Attest.Execution;

/// <summary>
/// When a module runs. What one document needs alone happens in Process; what needs all of them waits for
/// PostProcess, which begins when every pipeline has processed; nothing is written before Output.
/// </summary>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}

/// <summary>A named list of modules for each phase. A pipeline class reads as a table of contents.</summary>
public abstract class Pipeline
{
    public string Name => GetType().Name.Replace("Pipeline", "", StringComparison.Ordinal);

    /// <summary>Pipelines whose documents of the same phase this one reads; they run first.</summary>
    public IReadOnlyList<Type> Dependencies { get; protected init; } = [];

    public IReadOnlyList<Module> InputModules { get; protected init; } = [];

    public IReadOnlyList<Module> ProcessModules { get; protected init; } = [];

    public IReadOnlyList<Module> PostProcessModules { get; protected init; } = [];

    public IReadOnlyList<Module> OutputModules { get; protected init; } = [];

    public IReadOnlyList<Module> ModulesOf(Phase phase) => phase switch
    {
        Phase.Input => InputModules,
        Phase.Process => ProcessModules,
        Phase.PostProcess => PostProcessModules,
        _ => OutputModules,
    };
}
