using Statiq.Common;
using Module = Attest.Execution.Module;
using Pipeline = Attest.Execution.Pipeline;

namespace Attest.Hosting;

/// <summary>The same phases, and in PostProcess what the dependencies have after theirs.</summary>
internal sealed class StatiqPipeline : Statiq.Core.Pipeline
{
    public StatiqPipeline(Pipeline pipeline, IEnumerable<string> dependencies, Func<Module, IModule> hosted)
    {
        Dependencies.UnionWith(dependencies);
        PostProcessHasDependencies = true;
        InputModules.AddRange(pipeline.InputModules.Select(hosted));
        ProcessModules.AddRange(pipeline.ProcessModules.Select(hosted));
        PostProcessModules.AddRange(pipeline.PostProcessModules.Select(hosted));
        OutputModules.AddRange(pipeline.OutputModules.Select(hosted));
    }
}
