namespace Attest.Benchmarks;

/// <summary>Builds of corpora below a folder, each run a process of its own.</summary>
/// <param name="generator">The generator's assembly.</param>
/// <param name="folder">Takes the corpora and their sites.</param>
internal sealed class Builds(string generator, string folder)
{
    private const string AsOf = "2026-11-01";

    public string Folder => folder;

    public string Input(int size) => Path.Combine(folder, $"kb-{size}", "input");

    /// <summary>The site that stays from run to run.</summary>
    public string Kept(int size) => Site(size, "kept");

    /// <summary>
    /// A new site. A folder that was just deleted costs the file system its time later, so none is deleted before the end.
    /// </summary>
    public string Fresh(int size) => Site(size, Path.GetRandomFileName());

    /// <summary>Writes the corpus, unless it is there.</summary>
    public void Prepare(int size)
    {
        if (!Directory.Exists(Input(size)))
        {
            Corpus.Write(Input(size), size);
        }
    }

    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public Measurement Run(int size, string site, params IEnumerable<string> options) =>
        Measurement.Of("dotnet", [generator, "build", "--quiet", "--input", Input(size), "--output", site, "--as-of", AsOf, .. options]);

    private string Site(int size, string name) => Path.Combine(folder, $"kb-{size}", name, "site");
}
