using RazorSlices;

namespace Attest.Tests.Gallery;

/// <summary>A component in one of its states. Exactly one of the three says what is shown.</summary>
internal sealed record Fixture
{
    public required string State { get; init; }

    /// <summary>A template of the theme with what it shows.</summary>
    public RazorSlice? Slice { get; private init; }

    /// <summary>The body of an article, as an author writes it.</summary>
    public string? Markdown { get; private init; }

    /// <summary>What a script puts into a page; it has no template.</summary>
    public string? Html { get; private init; }

    /// <summary>The element that a template stands in: an item needs its list.</summary>
    public string Within { get; private init; } = "div";

    public static Fixture Of(string state, RazorSlice slice, string within = "div") =>
        new() { State = state, Slice = slice, Within = within };

    public static Fixture Written(string state, string markdown) => new() { State = state, Markdown = markdown };

    public static Fixture Made(string state, string html) => new() { State = state, Html = html };
}

/// <summary>
/// The states of the component in whose folder the class lies: <c>theme/Components/Banners/BannersFixtures.cs</c>. Found by reflection.
/// </summary>
internal interface IFixtures
{
    IEnumerable<Fixture> All();
}
