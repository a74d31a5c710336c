using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>A process wants something of the case that it works for changed. What is null stays.</summary>
public sealed record CaseUpdated : Effect
{
    /// <summary>Key of the state.</summary>
    public string? State { get; init; }

    /// <summary>The state in Chinese words; null takes those that the kind of the case has for the key.</summary>
    public string? StateZh { get; init; }

    /// <summary>The state in English words; null takes those that the kind of the case has for the key.</summary>
    public string? StateEn { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The customer's grade.</summary>
    public string? Grade { get; init; }

    /// <summary>How pressing it is.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>When it should be done.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Typed fields and data of the kind, by name; one that is null is emptied.</summary>
    public DataObject Fields { get; init; } = DataObject.Empty;
}
