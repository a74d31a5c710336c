using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>An instance with its data.</summary>
public sealed record InstanceDetail : InstanceModel
{
    /// <summary>Inputs that are stored.</summary>
    public required DataObject Input { get; init; }

    /// <summary>Outputs so far.</summary>
    public required DataObject Output { get; init; }

    /// <summary>Free properties.</summary>
    public required DataObject Properties { get; init; }

    /// <summary>Variables of the workflow and of the containers that are open, as far as they have another value than their default.</summary>
    public required IReadOnlyList<VariableModel> Variables { get; init; }

    /// <summary>The outcomes that it ended with.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>Errors, oldest first.</summary>
    public required IReadOnlyList<IncidentModel> Incidents { get; init; }

    /// <summary>Where it waits, in order of creation.</summary>
    public required IReadOnlyList<WaitModel> Bookmarks { get; init; }

    /// <summary>How many bursts it has had.</summary>
    public required int BurstCount { get; init; }

    /// <summary>How many instances dispatched each other down to it.</summary>
    public required int Depth { get; init; }
}
