using ResponseWorkflow.Application.Cases.Diagrams;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A step of a process, with how far an instance has come with it.</summary>
public sealed record DiagramStepModel
{
    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>What it is called in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string Type { get; init; }

    /// <summary>Where its left edge was drawn; null when the definition does not say.</summary>
    public required double? X { get; init; }

    /// <summary>Where its upper edge was drawn; null when the definition does not say.</summary>
    public required double? Y { get; init; }

    /// <summary>How wide it was drawn; null when the definition does not say.</summary>
    public required double? Width { get; init; }

    /// <summary>How high it was drawn; null when the definition does not say.</summary>
    public required double? Height { get; init; }

    /// <summary>Whether it holds steps of its own: the canvas of its node id shows them.</summary>
    public required bool IsContainer { get; init; }

    /// <summary>How far the instance has come with it.</summary>
    public required StepState State { get; init; }

    /// <summary>How often it was begun.</summary>
    public required int Count { get; init; }

    /// <summary>When it was begun last; null when it was not.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When that ended; null while it has not.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    internal static DiagramStepModel Of(DrawnStep step, StepStanding? standing) => new()
    {
        ActivityId = step.ActivityId,
        NodeId = step.NodeId,
        NameZh = step.Name.Zh,
        NameEn = step.Name.En,
        Type = step.Type,
        X = step.X,
        Y = step.Y,
        Width = step.Width,
        Height = step.Height,
        IsContainer = step.IsContainer,
        State = standing?.State ?? StepState.NotReached,
        Count = standing?.Count ?? 0,
        StartedAt = standing?.StartedAt,
        EndedAt = standing?.EndedAt,
    };
}
