using ResponseWorkflow.Application.TimeLimits.Queries;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>Something by which the list of running time limits can be narrowed.</summary>
public sealed record RunningLimitChoiceModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static RunningLimitChoiceModel Of(LimitChoice choice) => new() { Id = choice.Id, NameZh = choice.NameZh, NameEn = choice.NameEn };
}
