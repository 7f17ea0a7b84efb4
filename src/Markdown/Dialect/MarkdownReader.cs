using Attest.Diagnostics;
using Attest.Text;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// The markdown dialect: CommonMark with pipe tables, footnotes, definition lists and task lists, and our citations,
/// fenced divs and scripts. Extensions are chosen one by one, since several of Markdig's change what a dose says.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly MarkdownPipeline PlainPipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml().Build();

    /// <summary>Parses the text of a file from an offset on. Faults are collected; nothing is thrown.</summary>
    public static Body Read(SourceText source, int offset, FaultList faults)
    {
        var text = HiddenCharacters.Masked(source.Text[offset..]);
        try
        {
            LinkOpenings.Check(text);
            var document = Markdig.Markdown.Parse(text, Pipeline);
            Nesting.Check(document);
            Captions.Attach(document, source, offset, Pipeline);
            return new BodyBuilder(source, offset, faults).Build(document);
        }
        catch (BoundException exception)
        {
            faults.Add(FaultKind.TooLarge, source.At(offset + exception.Span.Start, exception.Span.Length), exception.Message, exception.Help);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig's guard against nesting that would exhaust the stack does not say where it stands.
            faults.Add(FaultKind.TooLarge, source.At(offset), BoundException.TooDeep, BoundException.TooDeepHelp);
        }

        return new BodyBuilder(source, offset, faults).Build([], isReadable: false);
    }

    /// <summary>Parses a document of the generator itself: CommonMark with tables, which has none of the constructs of articles.</summary>
    public static Body ReadPlain(string text) =>
        new BodyBuilder(new SourceText("", text), 0, new FaultList()).Build(Markdig.Markdown.Parse(text, PlainPipeline));

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .Use<TaskListExtension>();
        builder.Extensions.Add(new DialectExtension());
        return builder.Build();
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
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new ScriptParser());
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // Rendering has its own renderers.
        }
    }
}
