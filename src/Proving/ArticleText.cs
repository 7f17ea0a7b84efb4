using Attest.Content;
using Attest.Reading;
using Attest.Text;

namespace Attest.Proving;

internal static class ArticleText
{
    /// <summary>Null if it cannot be read as text, so that nothing in it was approved.</summary>
    public static Article? Parse(string path, byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode(path, bytes, out var fault) is var source && fault is null
            ? MarkdownPageParser.ParseArticle(source, path) : null;
}
