using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Somebody who is to sign besides the members of a group.</summary>
/// <param name="UserId">Id of the user.</param>
public sealed record TaskSigner(string UserId)
{
    private const string InputName = "HumanTaskSigner";

    /// <summary>The input of the burst that carries this.</summary>
    public DataObject ToInput() => DataObject.Empty.With(InputName, UserId);

    /// <summary>Finds it in the input of a burst; null when there is none.</summary>
    public static TaskSigner? Find(DataObject input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input[InputName].TryGetString(out var userId) ? new TaskSigner(userId) : null;
    }
}
