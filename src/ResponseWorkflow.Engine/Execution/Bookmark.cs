using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>A place where an instance waits.</summary>
public sealed record Bookmark
{
    /// <summary>Id, unique over all instances.</summary>
    public required string Id { get; init; }

    /// <summary>Number in its instance; gives the order of creation.</summary>
    public required int Number { get; init; }

    /// <summary>What kind of stimulus it waits for; the activity's type name unless it says otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>By which a stimulus finds it (<see cref="StimulusHash"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>What the stimulus must equal, for people and programs to read.</summary>
    public DataValue Payload { get; init; }

    /// <summary>The waiting activity.</summary>
    public required ActivityReference Activity { get; init; }

    /// <summary>Number of the waiting execution in its instance.</summary>
    public required int Execution { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a timer resumes it; null when it waits for something else.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it goes when it is resumed.</summary>
    public bool AutoBurn { get; init; } = true;

    /// <summary>Name of the activity's method that handles the resume; null completes the activity if <see cref="AutoComplete"/>.</summary>
    public string? CallbackMethodName { get; init; }

    /// <summary>Whether a resume without a callback completes the activity.</summary>
    public bool AutoComplete { get; init; } = true;

    /// <summary>Further facts for the host.</summary>
    public DataObject Metadata { get; init; } = DataObject.Empty;
}
