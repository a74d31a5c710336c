using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>How a bookmark is to be made.</summary>
public sealed record CreateBookmarkArgs
{
    /// <summary>What kind of stimulus it waits for; the activity's type name when null.</summary>
    public string? BookmarkName { get; init; }

    /// <summary>What a stimulus must equal: data, or an object of public properties.</summary>
    public object? Stimulus { get; init; }

    /// <summary>What stands in the bookmark when that is more than what a stimulus must equal; the stimulus when null.</summary>
    public object? Payload { get; init; }

    /// <summary>The activity's method that handles the resume; null completes the activity.</summary>
    public ExecuteActivityDelegate? Callback { get; init; }

    /// <summary>Whether it goes when it is resumed.</summary>
    public bool AutoBurn { get; init; } = true;

    /// <summary>Whether a resume without callback completes the activity.</summary>
    public bool AutoComplete { get; init; } = true;

    /// <summary>Whether only a stimulus aimed at this very execution may find it; otherwise equal stimuli reach all that wait for them.</summary>
    public bool IncludeActivityInstanceId { get; init; } = true;

    /// <summary>When a timer resumes it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Further facts for the host.</summary>
    public DataObject? Metadata { get; init; }
}
