using System.Text.Json;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>An instance as a file: everything that another installation needs to show it and to let it go on.</summary>
public sealed record InstanceFile
{
    /// <summary>What <see cref="Format"/> says.</summary>
    public const string FormatName = "ResponseWorkflow.Instance";

    /// <summary>The newest version of the form.</summary>
    public const int NewestVersion = 1;

    /// <summary>Tells such files from others.</summary>
    public required string Format { get; init; }

    /// <summary>The version of the form.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Logical id of the definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Hash of what the definition's version means: by it the same version is found elsewhere, where it has another id.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How many calls of other systems are still to be made. An instance with some cannot be taken over.</summary>
    public int OpenCalls { get; init; }

    /// <summary>How many instances dispatched each other down to it.</summary>
    public int Depth { get; init; }

    /// <summary>When the instance that dispatched it is told of it.</summary>
    public ChildReport Report { get; init; }

    /// <summary>That instance's bookmark that the report resumes.</summary>
    public string? ReportBookmarkId { get; init; }

    /// <summary>Number of that instance's execution that started it.</summary>
    public int? ParentExecution { get; init; }

    /// <summary>How many bursts it has had.</summary>
    public int BurstCount { get; init; }

    /// <summary>The state, as <see cref="Engine.Execution.State.WorkflowStateJson"/> writes it.</summary>
    public required JsonElement State { get; init; }

    /// <summary>Tasks that it waits for.</summary>
    public IReadOnlyList<RequestedTaskRow> Tasks { get; init; } = [];

    /// <summary>Executions of activities.</summary>
    public IReadOnlyList<ActivityRow> Activities { get; init; } = [];

    /// <summary>Its history.</summary>
    public IReadOnlyList<JournalRow> Journal { get; init; } = [];

    /// <summary>What its transitions were made from.</summary>
    public IReadOnlyList<BurstRow> Bursts { get; init; } = [];
}
