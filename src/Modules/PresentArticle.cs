using Attest.Content;
using Attest.Execution;
using Attest.Reading;

namespace Attest.Modules;

/// <summary>Reads one article anew, of a knowledge base that was read before.</summary>
internal static class PresentArticle
{
    /// <returns>Null if the file is gone, or is no article to be read any more.</returns>
    public static Article? Read(Document listed, BuildOptions options)
    {
        options.Earlier?.Forget(listed.Path);
        var file = new FileInfo(((InputFile)listed.Model!).FullPath);
        // What has become a pipe would never be read to its end.
        if (!file.Exists || file.LinkTarget is not null || ListFiles.Describe(file, isLink: false) is not { IsFile: true } present)
        {
            return null;
        }

        if (ReadFiles.Read(listed with { Model = present }, options).Source is not { } source)
        {
            return null;
        }

        var article = MarkdownPageParser.ParseArticle(source, listed.Path);
        options.Earlier?.Keep(new Document(listed.Path) { Source = source, Model = article });
        return article;
    }
}
