using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>How somebody answered a task: what the instance goes on with.</summary>
public sealed record TaskAnswer
{
    private const string InputName = "HumanTask";

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The outcome that was chosen; null when the task was returned.</summary>
    public string? Outcome { get; init; }

    /// <summary>What was filled in.</summary>
    public DataValue Data { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of the user.</summary>
    public required string By { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string ByName { get; init; }

    /// <summary>Id of the user in whose place a deputy did it; null when nobody stood in.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Id of the activity that it is returned to; null when it was completed.</summary>
    public string? ReturnedTo { get; init; }

    /// <summary>Index of the member of the group; 0 when the task stands alone.</summary>
    public int Member { get; init; }

    /// <summary>The input of the burst that carries this.</summary>
    public DataObject ToInput() => DataObject.Empty.With(InputName, DataValue.ObjectOf(
        ("taskId", TaskId),
        ("outcome", Outcome),
        ("data", Data),
        ("reason", Reason),
        ("by", By),
        ("byName", ByName),
        ("onBehalfOf", OnBehalfOf),
        ("returnedTo", ReturnedTo),
        ("member", Member)));

    /// <summary>Reads it from the input of a burst.</summary>
    /// <exception cref="InvalidOperationException">There is none: only the commands of tasks resume such waits.</exception>
    public static TaskAnswer Read(DataObject input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input[InputName].TryGetObject(out var answer) || TextOf(answer, "taskId") is not { } taskId)
            throw new InvalidOperationException("The wait of a task was resumed without an answer to the task.");
        return new TaskAnswer
        {
            TaskId = taskId,
            Outcome = TextOf(answer, "outcome"),
            Data = answer["data"],
            Reason = TextOf(answer, "reason"),
            By = TextOf(answer, "by") ?? "",
            ByName = TextOf(answer, "byName") ?? "",
            OnBehalfOf = TextOf(answer, "onBehalfOf"),
            ReturnedTo = TextOf(answer, "returnedTo"),
            Member = answer["member"].TryGetNumber(out var member) ? (int)member : 0,
        };
    }

    private static string? TextOf(DataObject answer, string name) => answer[name].TryGetString(out var text) ? text : null;
}
