using Attest.Citations;

namespace Attest.Rendering.Views;

/// <summary>A notice about a work. <paramref name="Source"/>: where it can be read; <paramref name="Reason"/> may be empty.</summary>
public sealed record NoticeView(string Nature, DateOnly Date, TextRun? Source, string Reason);

/// <summary>What has become of a work since it was published.</summary>
/// <param name="Label">In words, since not everybody sees colours: "RETRACTED".</param>
/// <param name="Severity">error, warning or note: the colour.</param>
/// <param name="Notices">In the order of their days.</param>
/// <param name="Kept">Why the article cites it all the same.</param>
public sealed record WorkNoticeView(string Label, string Severity, IReadOnlyList<NoticeView> Notices, string? Kept);
