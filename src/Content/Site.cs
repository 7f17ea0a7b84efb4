using Attest.Diagnostics;

namespace Attest.Content;

public enum UnapprovedPolicy
{
    Fail,
    Exclude,
    Caution,
}

/// <summary>A span of time in site.yml: <c>12 months</c>.</summary>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>The last day of the calendar where it would be later: a year may be mistyped as 9026.</summary>
    public DateOnly After(DateOnly date)
    {
        try
        {
            return Unit switch
            {
                PeriodUnit.Days => date.AddDays(Count),
                PeriodUnit.Weeks => date.AddDays(Count * 7),
                PeriodUnit.Months => date.AddMonths(Count),
                _ => date.AddYears(Count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MaxValue;
        }
    }
}

public enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <param name="ReadingGrade">The highest US school grade that texts for this audience should need.</param>
public sealed record Audience(string Id, string Label, int? ReadingGrade);

/// <summary>For the links "edit this page" and "report a problem".</summary>
public sealed record Repository(string Url, string Branch, string Path);

/// <summary>Who has to approve a text: so many people, or one for each place.</summary>
/// <param name="Places">Roles, each as often as it is asked for; none if any member will do.</param>
public sealed record ApprovalsNeeded(int Count, IReadOnlyList<Located<string>> Places)
{
    public static ApprovalsNeeded Of(int count) => new(count, []);
}

public sealed record ReviewPolicy(
    Period Interval,
    Period WarnBefore,
    Severity Overdue,
    bool TwoPerson,
    ApprovalsNeeded Approvals,
    bool SealRequired,
    Period? GuidelineAge,
    Period? RetractionsAge);

/// <summary><c>site.yml</c>, with defaults for missing settings.</summary>
public sealed record Site
{
    public required SourceText Source { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute address of the site's root, ending in a slash.</summary>
    public required Uri Url { get; init; }

    public required string Language { get; init; }

    public required string Description { get; init; }

    public bool IsDemonstration { get; init; }

    public string? Notice { get; init; }

    public string? Disclaimer { get; init; }

    public Located<string>? EditorialPolicy { get; init; }

    public Repository? Repository { get; init; }

    public UnapprovedPolicy Unapproved { get; init; }

    public required ReviewPolicy Review { get; init; }

    public IReadOnlyList<Audience> Audiences { get; init; } = [];

    public IReadOnlyList<string> RequiredSections { get; init; } = [];

    /// <summary>Target of the follow-up box, with <c>{question}</c> in it.</summary>
    public string? FollowUpUrl { get; init; }

    /// <summary>Severities by rule code.</summary>
    public IReadOnlyDictionary<string, Located<Severity>> Rules { get; init; } = new Dictionary<string, Located<Severity>>();

    /// <summary>With policies that no page can break, for settings that cannot be read, which stops the build.</summary>
    public Site WithoutPolicies() => this with
    {
        Language = "und",
        Unapproved = UnapprovedPolicy.Caution,
        Review = Review with { Interval = new(999, PeriodUnit.Years), WarnBefore = new(0, PeriodUnit.Days), TwoPerson = false },
    };

    /// <summary>The same site under the policies of another version of its settings.</summary>
    public Site Under(Site policy) => this with { Rules = policy.Rules, Review = policy.Review, Unapproved = policy.Unapproved };
}
