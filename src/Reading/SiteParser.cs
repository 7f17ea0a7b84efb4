using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

public static class SiteParser
{
    private static readonly Uri NoUrl = new("https://example.invalid/");

    private static readonly Dictionary<string, Severity> SeverityWords =
        new(StringComparer.Ordinal) { ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["off"] = Severity.Off };

    private static readonly Dictionary<string, Severity> OverdueWords =
        new(StringComparer.Ordinal) { ["warning"] = Severity.Warning, ["error"] = Severity.Error };

    private static readonly Dictionary<string, bool> SealWords = new(StringComparer.Ordinal) { ["required"] = true, ["optional"] = false };

    public static readonly IReadOnlyDictionary<string, UnapprovedPolicy> UnapprovedWords = new Dictionary<string, UnapprovedPolicy>
    {
        ["fail"] = UnapprovedPolicy.Fail,
        ["exclude"] = UnapprovedPolicy.Exclude,
        ["caution"] = UnapprovedPolicy.Caution,
    };

    internal static Site Parse(SourceText? source, SourceText placeholder, FaultList faults)
    {
        var read = string.IsNullOrWhiteSpace(source?.Text) ? null : SettingsFile.Fields(source, faults);
        if (source is null)
        {
            faults.Add(FaultKind.MalformedFrontMatter, placeholder.At(0), "the settings of the site are missing",
                "add a file site.yml with at least \"title\" and \"url\"");
        }

        var place = source ?? placeholder;
        if (source is not null && read is null && faults.All.Count == 0)
        {
            faults.Add(FaultKind.MalformedFrontMatter, place.At(0), "the settings of the site are empty",
                "write at least \"title\" and \"url\"");
        }

        var fields = read ?? new FieldReader(new YamlMapping([], place.At(0)), new FaultList());

        var publish = fields.Mapping("publish");
        var followUp = fields.Mapping("follow-up");
        var sections = fields.Mapping("sections");
        var site = new Site
        {
            Source = place,
            Title = fields.RequiredText("title", "the name of the site").Value,
            Url = ReadUrl(fields),
            Language = fields.Language("language") ?? "en",
            Description = fields.Text("description")?.Value ?? "",
            IsDemonstration = fields.Flag("demonstration") ?? false,
            Notice = fields.Text("notice")?.Value,
            Disclaimer = fields.Text("disclaimer")?.Value,
            EditorialPolicy = fields.Text("editorial-policy"),
            Repository = ReadRepository(fields),
            Unapproved = publish?.Choice("unapproved", UnapprovedWords)?.Value ?? UnapprovedPolicy.Fail,
            Review = ReadReview(fields),
            Audiences = ReadAudiences(fields),
            RequiredSections = sections is null ? [] : [.. sections.Texts("required").Select(s => s.Value)],
            FollowUpUrl = ReadFollowUp(followUp),
            Rules = ReadRules(fields),
        };
        publish?.Finish();
        followUp?.Finish();
        sections?.Finish();
        fields.Finish();
        return site;
    }

    private static Uri ReadUrl(FieldReader fields)
    {
        var text = fields.RequiredText("url", "the address of the site's root, as in https://kb.example.org/");
        if (text.Value.Length == 0)
        {
            return NoUrl;
        }

        return TryReadWebAddress(text.Value, out var url) && url.Query.Length == 0 && url.Fragment.Length == 0
            ? url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/")
            : fields.Invalid<Uri>(
                text, $"\"{text.Value}\" is not the address of a site", "write it in full, as in https://kb.example.org/") ?? NoUrl;
    }

    private static bool TryReadWebAddress(string text, out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url!) && url.Scheme is "https" or "http" && url.Host.Length > 0;

    private static Repository? ReadRepository(FieldReader fields)
    {
        if (fields.Mapping("repository") is not { } repository)
        {
            return null;
        }

        var url = repository.RequiredText("url", "the address of the repository, as in https://github.com/example/kb");
        var read = repository.Finished(new Repository(
            url.Value.TrimEnd('/'), repository.Text("branch")?.Value ?? "main", (repository.Text("path")?.Value ?? "input").Trim('/')));
        return url.Value.Length == 0 ? null
            : TryReadWebAddress(url.Value, out _) ? read
            : fields.Invalid<Repository>(url, $"\"{url.Value}\" is not a web address", "begin it with https://");
    }

    private static ReviewPolicy ReadReview(FieldReader fields)
    {
        var review = fields.Mapping("review");
        var policy = new ReviewPolicy(
            ReadPeriod(review, "interval") ?? new Period(12, PeriodUnit.Months),
            ReadPeriod(review, "warn-before") ?? new Period(30, PeriodUnit.Days),
            review?.Choice("overdue", OverdueWords)?.Value ?? Severity.Warning,
            review?.Flag("two-person") ?? true,
            ReadApprovals(review),
            review?.Choice("seal", SealWords)?.Value ?? true,
            ReadPeriod(review, "guideline-age"),
            ReadPeriod(review, "retractions-age"));
        review?.Finish();
        return policy;
    }

    /// <summary>A number, or the number of places for each role.</summary>
    private static ApprovalsNeeded ReadApprovals(FieldReader? review)
    {
        const int Most = 20;
        if (review?.Node("approvals") is not YamlMapping)
        {
            return ApprovalsNeeded.Of(review?.Integer("approvals", 1, Most) ?? 1);
        }

        var roles = review.Mapping("approvals")!;
        var places = new List<Located<string>>();
        foreach (var (role, _) in roles.Entries)
        {
            places.AddRange(Enumerable.Repeat(new Located<string>(role.Value, role.At), roles.Integer(role.Value, 1, Most) ?? 1));
        }

        return places.Count is > 0 and <= Most ? new ApprovalsNeeded(places.Count, places)
            : review.Invalid<ApprovalsNeeded>(new("", roles.At), $"\"approvals\" must ask for 1 to {Most} approvals",
                "write a number, or the roles that have to approve, as in { physician: 1, pharmacist: 1 }") ?? ApprovalsNeeded.Of(1);
    }

    private static Period? ReadPeriod(FieldReader? fields, string key)
    {
        if (fields?.Text(key) is not { } text)
        {
            return null;
        }

        var parts = text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PeriodUnit? unit = parts.ElementAtOrDefault(1)?.TrimEnd('s') switch
        {
            "day" => PeriodUnit.Days,
            "week" => PeriodUnit.Weeks,
            "month" => PeriodUnit.Months,
            "year" => PeriodUnit.Years,
            _ => null,
        };
        return parts.Length == 2 && unit is { } known
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000
            ? new Period(count, known)
            : fields.Invalid<Period?>(
                text, $"\"{text.Value}\" is not a duration", "write a number and a unit, as in 12 months, 30 days or 8 years");
    }

    private static List<Audience> ReadAudiences(FieldReader fields)
    {
        var audiences = new List<Audience>();
        foreach (var entry in fields.Mappings("audiences"))
        {
            var id = entry.RequiredText("id", "a short name, used as ::: id in articles");
            var label = entry.RequiredText("label", "how the readers would describe themselves");
            var grade = entry.Integer("reading-grade", 1, 20);
            entry.Finish();
            if (id.Value.Length > 0
                && (!Slugs.IsValid(id.Value) || ContainerKind.Find(id.Value) is not null || audiences.Any(a => a.Id == id.Value)))
            {
                fields.Invalid<string>(id, $"\"{id.Value}\" cannot be the id of an audience",
                    "use lower-case letters, digits and hyphens, and a name that no other audience or container has");
            }
            else if (id.Value.Length > 0)
            {
                audiences.Add(new Audience(id.Value, label.Value, grade));
            }
        }

        return audiences;
    }

    private static string? ReadFollowUp(FieldReader? followUp)
    {
        const string Question = "{question}";
        return followUp?.Text("url") is not { } url ? null
            : url.Value.Contains(Question, StringComparison.Ordinal)
                && TryReadWebAddress(url.Value.Replace(Question, "q", StringComparison.Ordinal), out _) ? url.Value
            : followUp.Invalid<string>(url, $"\"{url.Value}\" is not an address for questions",
                "write a web address with {question} where the question goes, as in https://assistant.example.org/?q={question}");
    }

    private static Dictionary<string, Located<Severity>> ReadRules(FieldReader fields)
    {
        var severities = new Dictionary<string, Located<Severity>>(StringComparer.Ordinal);
        if (fields.Mapping("rules") is { } rules)
        {
            foreach (var (code, _) in rules.Entries)
            {
                if (rules.Choice(code.Value, SeverityWords) is { } severity)
                {
                    severities[code.Value] = severity with { At = code.At };
                }
            }
        }

        return severities;
    }
}
