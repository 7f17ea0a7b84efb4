using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Definition lists, except that <c>: caption</c> below a pipe table, which is still a paragraph at this stage, is its caption, and that
/// <c>~ 5 mg</c> is text: "about" is no mark.
/// </summary>
internal sealed class CaptionAwareDefinitionListParser : DefinitionListParser
{
    private static readonly object LinesReadKey = typeof(CaptionAwareDefinitionListParser);

    public CaptionAwareDefinitionListParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.LastBlock is ParagraphBlock paragraph && HasDelimiterRow(paragraph) ? BlockState.None : base.TryOpen(processor);

    /// <summary>Called at each line after a colon, so lines are read only once.</summary>
    public static bool HasDelimiterRow(ParagraphBlock paragraph)
    {
        var first = paragraph.GetData(LinesReadKey) as int? ?? 1;
        paragraph.SetData(LinesReadKey, paragraph.Lines.Count);
        for (var i = first; i < paragraph.Lines.Count; i++)
        {
            var line = paragraph.Lines.Lines[i].Slice.AsSpan();
            if (line.Contains('|') && !line.ContainsAnyExcept("|-: \t"))
            {
                paragraph.SetData(LinesReadKey, i);
                return true;
            }
        }

        return false;
    }
}
