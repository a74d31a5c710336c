using System.Text.Json.Serialization;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A text for people in both languages.</summary>
public sealed record LimitText
{
    /// <summary>In Chinese.</summary>
    [JsonPropertyName("zh-CN")]
    public string? ZhCn { get; init; }

    /// <summary>In English.</summary>
    [JsonPropertyName("en")]
    public string? En { get; init; }

    internal static LimitText Of(LocalText text) => new() { ZhCn = text.Chinese, En = text.English };
}
