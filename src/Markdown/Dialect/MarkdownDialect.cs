using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>
/// CommonMark with pipe tables, footnotes, definition lists, task lists, and our citations, fenced divs and scripts. Extensions are chosen
/// one by one, since several of Markdig's change what a dose says.
/// </summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseFootnotes()
        .Use<TaskListExtension>()
        .Use<DialectExtension>()
        .Build();

    private static readonly MarkdownPipeline PlainPipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().Use<TableExtension>().DisableHtml().Build();

    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    /// <summary>For the generator's own documents.</summary>
    public static MarkdownDocument ParsePlain(string text) => Markdig.Markdown.Parse(text, PlainPipeline);

    private sealed class TableExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) =>
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // As below.
        }
    }

    private sealed class DialectExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new NestingGuard());
            pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new FencedDivParser());
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new CaptionAwareDefinitionListParser());
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new ScriptParser());
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new StarParser());
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new BareAddressParser());
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // Rendering has its own renderers.
        }
    }
}
