using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a rule row or an addition shall say.</summary>
public sealed record LimitRequest
{
    /// <summary>What a new one shall be called; left out for one that is changed.</summary>
    public string? Id { get; init; }

    /// <summary>Whether a new one is a row or an addition; a row when left out.</summary>
    public TermKind? Kind { get; init; }

    /// <summary>What it shall say.</summary>
    public required LimitRule Rule { get; init; }

    /// <summary>Which clocks it is for; new ones when left out.</summary>
    public TermReach? Reach { get; init; }

    /// <summary>The first instant at which it holds; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it holds no more; never when left out.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }

    internal TermChange Change(TermKind kind, string id, TermAct act, long? basis) => new()
    {
        Kind = kind, Name = id, Act = act, Document = LimitRules.Document(Rule), Reach = Reach ?? TermReach.NewClocks, ValidFrom = ValidFrom, ValidTo = ValidTo, Basis = basis,
    };
}
