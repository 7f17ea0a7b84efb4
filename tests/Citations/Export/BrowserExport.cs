using Jint;

namespace Attest.Tests.Citations.Export;

/// <summary>Runs <c>theme/assets/export.js</c> as a browser does: an ES module, fed with the text of a citations.json.</summary>
internal static class BrowserExport
{
    private static readonly string Script = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "theme", "assets", "export.js"));

    public static string BibTeX(string json) => Run("toBibTeX", json);

    public static string Ris(string json) => Run("toRis", json);

    private static string Run(string function, string json)
    {
        using var engine = new Engine();
        engine.SetValue("citations", json);
        engine.Modules.Add("export", Script);
        engine.Modules.Add("page", $"import {{ {function} }} from 'export'; export const text = {function}(JSON.parse(citations));");
        return engine.Modules.Import("page").Get("text").AsString();
    }
}
