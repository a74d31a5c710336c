using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A unit that an order concerns.</summary>
public sealed record OrderUnitModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static OrderUnitModel? Of(TaskChoice? unit) => unit is null ? null : new() { Id = unit.Id, Code = unit.Code ?? "", NameZh = unit.NameZh, NameEn = unit.NameEn };
}
