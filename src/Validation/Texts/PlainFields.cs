using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Texts;

/// <summary>The fields of a page that readers see as they are typed, without markup.</summary>
internal static class PlainFields
{
    public static IEnumerable<(string Name, Located<string> Text)> Of(MarkdownPage page)
    {
        IEnumerable<(string, Located<string>)> all = [("title", page.Title), ("summary", page.Summary)];
        return page is not Article article ? all : all
            .Concat(article.Synonyms.Select(text => ("synonyms", text)))
            .Concat(article.Notice is { } notice ? [("notice", notice)] : [])
            .Concat(article.Corrections.Select(correction => ("corrections", correction.Text)))
            .Concat(article.History.Select(entry => ("history", entry.Note)))
            .Concat(article.Withdrawn?.Reason is { } reason ? [("withdrawn", reason)] : [])
            .Concat(article.RetractedAcknowledged.Values.Select(kept => ("retracted-acknowledged", kept.Reason)));
    }
}
