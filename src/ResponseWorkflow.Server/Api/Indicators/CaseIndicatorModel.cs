using ResponseWorkflow.Application.Indicators;

namespace ResponseWorkflow.Server.Api.Indicators;

/// <summary>A fact of an indicator: something that was done in a case, and whether that was in time.</summary>
public sealed record CaseIndicatorModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of what is counted.</summary>
    public required string Indicator { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>What of the case it is, such as a circuit; empty where a case has one.</summary>
    public required string Subject { get; init; }

    /// <summary>How much it counts.</summary>
    public required decimal Value { get; init; }

    /// <summary>In what it is counted, in Chinese; empty when that has no name.</summary>
    public required string MeasureZh { get; init; }

    /// <summary>In what it is counted, in English; empty when that has no name.</summary>
    public required string MeasureEn { get; init; }

    /// <summary>Whether it was done in time. What had no limit was.</summary>
    public required bool IsInTime { get; init; }

    /// <summary>When it was due by the limit that applied in the end; null when none did.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset DoneAt { get; init; }

    /// <summary>When that was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Id of the case that recorded it: the one that was asked for, or one that is part of it.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number of that case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Title of that case.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>Code of the unit for which it counts.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of that unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of that unit in English.</summary>
    public required string UnitNameEn { get; init; }

    internal static CaseIndicatorModel Of(CaseIndicatorFact fact) => new()
    {
        Id = fact.Row.Id,
        Indicator = fact.Row.Kind,
        NameZh = fact.Term.NameZh,
        NameEn = fact.Term.NameEn,
        Subject = fact.Row.Subject,
        Value = fact.Row.Weight,
        MeasureZh = fact.Term.MeasureZh,
        MeasureEn = fact.Term.MeasureEn,
        IsInTime = fact.Row.IsInTime,
        DueAt = fact.Row.DueAt,
        DoneAt = fact.Row.DoneAt,
        RecordedAt = fact.Row.At,
        CaseId = fact.Row.CaseId,
        CaseNumber = fact.Row.CaseNumber,
        CaseTitle = fact.Case.Title,
        UnitCode = fact.Unit.Code,
        UnitNameZh = fact.Unit.NameZh,
        UnitNameEn = fact.Unit.NameEn,
    };
}
