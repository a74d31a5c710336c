using System.Globalization;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To choose anew, all at once.</summary>
public sealed record NoticeChoicesRequest
{
    private const string TimeFormat = "HH:mm";

    /// <summary>The channels of kinds; one that is left out has the channels that it has for everybody.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Channels { get; init; }

    /// <summary>When quiet begins, such as 22:00; null for no quiet hours.</summary>
    public string? QuietFrom { get; init; }

    /// <summary>When quiet ends; before its begin when it lasts over midnight.</summary>
    public string? QuietTo { get; init; }

    internal NoticeChoices Choices() => new()
    {
        Channels = Channels ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        QuietFrom = Time("quietFrom", QuietFrom),
        QuietTo = Time("quietTo", QuietTo),
    };

    internal static string? Written(TimeOnly? time) => time?.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new RefusedException(new Refusal("notice.time", RefusalKind.Invalid, $"'{field}' must be a time of day such as 22:00.", $"“{field}”必须是形如 22:00 的时间。", field));
    }
}
