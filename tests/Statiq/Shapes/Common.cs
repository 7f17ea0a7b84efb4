// The signatures of Statiq.Common that src/Hosting uses, each as it is there, with no body of Statiq's. ShapesTests has the list.
// They say nothing about null, as Statiq's say nothing.
#nullable disable
#pragma warning disable CA1710 // Statiq's names.
using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Statiq.Common;

public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}

public enum CleanMode
{
    Self,
    None,
    Full,
    Unwritten,
}

public readonly struct NormalizedPath(string path)
{
    public string FullPath { get; } = path;

    public static implicit operator NormalizedPath(string path) => new(path);
}

public interface IContentProvider;

public interface IDocument
{
    NormalizedPath Destination { get; }
}

public sealed class ObjectDocument<T>(T obj, in NormalizedPath destination, IContentProvider contentProvider = null) : IDocument
{
    private readonly IContentProvider _contentProvider = contentProvider;

    public T Object { get; } = obj;

    public NormalizedPath Destination { get; } = destination;
}

public class DocumentList<TDocument>(IEnumerable<TDocument> documents) : IReadOnlyList<TDocument>
    where TDocument : IDocument
{
    private readonly ImmutableArray<TDocument> _documents = [.. documents];

    public TDocument this[int index] => _documents[index];

    public int Count => _documents.Length;

    public IEnumerator<TDocument> GetEnumerator() => ((IEnumerable<TDocument>)_documents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface IPipelineOutputs : IEnumerable<IDocument>
{
    IReadOnlyDictionary<string, DocumentList<IDocument>> ByPipeline();

    DocumentList<IDocument> FromPipeline(string pipelineName);

    DocumentList<IDocument> ExceptPipeline(string pipelineName);
}

public interface IExecutionState
{
    CancellationToken CancellationToken { get; }

    IPipelineOutputs Outputs { get; }
}

public interface IExecutionContext : IExecutionState
{
    string PipelineName { get; }

    Phase Phase { get; }

    ImmutableArray<IDocument> Inputs { get; }
}

public interface IModule
{
    Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context);
}

public class ModuleList : IList<IModule>
{
    private readonly List<IModule> _modules = [];

    public int Count => _modules.Count;

    public bool IsReadOnly => false;

    public IModule this[int index]
    {
        get => _modules[index];
        set => _modules[index] = value;
    }

    public void Add(params IModule[] modules) => AddRange(modules);

    public void AddRange(IEnumerable<IModule> modules) => _modules.AddRange(modules);

    public void Insert(int index, IModule item) => _modules.Insert(index, item);

    public bool Remove(IModule item) => _modules.Remove(item);

    public void RemoveAt(int index) => _modules.RemoveAt(index);

    public void Clear() => _modules.Clear();

    public bool Contains(IModule item) => _modules.Contains(item);

    public int IndexOf(IModule item) => _modules.IndexOf(item);

    public void CopyTo(IModule[] array, int arrayIndex) => _modules.CopyTo(array, arrayIndex);

    public IEnumerator<IModule> GetEnumerator() => _modules.GetEnumerator();

    void ICollection<IModule>.Add(IModule item) => _modules.Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface IReadOnlyPipeline
{
    IReadOnlyCollection<string> Dependencies { get; }

    bool PostProcessHasDependencies { get; }
}

public interface IPipeline : IReadOnlyPipeline
{
    ModuleList InputModules { get; }

    ModuleList ProcessModules { get; }

    ModuleList PostProcessModules { get; }

    ModuleList OutputModules { get; }

    new HashSet<string> Dependencies { get; }

    new bool PostProcessHasDependencies { get; set; }
}

public interface IPipelineCollection : IDictionary<string, IPipeline>;

public interface IAnalyzerContext : IExecutionContext
{
    void AddAnalyzerResult(IDocument document, string message);
}

public interface IAnalyzer
{
    LogLevel LogLevel { get; set; }

    IEnumerable<KeyValuePair<string, Phase>> PipelinePhases { get; }

    Task BeforeEngineExecutionAsync(IEngine engine, Guid executionId);

    Task AnalyzeAsync(IAnalyzerContext context);
}

public interface IAnalyzerCollection : IReadOnlyDictionary<string, IAnalyzer>
{
    void Add(string name, IAnalyzer analyzer);
}

public interface IEngine : IExecutionState
{
    IPipelineCollection Pipelines { get; }

    IAnalyzerCollection Analyzers { get; }
}

public interface IDirectory;

public interface IFileCleaner
{
    CleanMode CleanMode { get; }

    Task CleanBeforeExecutionAsync();

    Task CleanAfterExecutionAsync();

    void CleanDirectory(IDirectory directory, string name = null);
}

public class ExecutionException(string message) : Exception(message);
