using System.Text.Json;
using static ResponseWorkflow.Engine.Execution.State.StateTokens;
using N = ResponseWorkflow.Engine.Execution.State.StateNames;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Reads the stored form. Members that it does not know are passed over.</summary>
internal static class StateReader
{
    public static WorkflowState Read(ref Utf8JsonReader reader)
    {
        var state = new StateDraft();
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
            ReadMember(ref reader, state);
        if (state.Format is 0 or > WorkflowStateJson.FormatVersion)
            throw new FormatException($"The state has the form {state.Format}; this version understands up to {WorkflowStateJson.FormatVersion}.");
        return state.Finish();
    }

    private static void ReadMember(ref Utf8JsonReader reader, StateDraft state)
    {
        if (Is(ref reader, N.Format)) state.Format = Int(ref reader);
        else if (Is(ref reader, N.Instance)) state.Instance = Text(ref reader);
        else if (Is(ref reader, N.Definition)) state.Definition = Text(ref reader);
        else if (Is(ref reader, N.DefinitionVersion)) state.DefinitionVersion = Text(ref reader);
        else if (Is(ref reader, N.Version)) state.Version = Int(ref reader);
        else if (Is(ref reader, N.ParentInstance)) state.ParentInstance = Text(ref reader);
        else if (Is(ref reader, N.Correlation)) state.Correlation = Text(ref reader);
        else if (Is(ref reader, N.Name)) state.Name = Text(ref reader);
        else if (Is(ref reader, N.Status)) state.Status = Choice<WorkflowStatus>(ref reader);
        else if (Is(ref reader, N.SubStatus)) state.SubStatus = Choice<WorkflowSubStatus>(ref reader);
        else if (Is(ref reader, N.CreatedAt)) state.CreatedAt = Instant(ref reader);
        else if (Is(ref reader, N.UpdatedAt)) state.UpdatedAt = Instant(ref reader);
        else if (Is(ref reader, N.FinishedAt)) state.FinishedAt = Instant(ref reader);
        else if (Is(ref reader, N.Input)) state.Input = Object(ref reader);
        else if (Is(ref reader, N.Output)) state.Output = Object(ref reader);
        else if (Is(ref reader, N.Properties)) state.Properties = Object(ref reader);
        else if (Is(ref reader, N.Outcomes)) state.Outcomes = [.. Value(ref reader).AsArray().Select(static outcome => outcome.AsString())];
        else if (Is(ref reader, N.LastNumber)) state.LastNumber = Int(ref reader);
        else if (Is(ref reader, N.LastSequence)) state.LastSequence = Long(ref reader);
        else if (Is(ref reader, N.Executions)) ReadList(ref reader, state.Executions, ExecutionStateReader.Read);
        else if (Is(ref reader, N.Bookmarks)) ReadList(ref reader, state.Bookmarks, BookmarkReader.Read);
        else if (Is(ref reader, N.Parked)) ReadList(ref reader, state.Parked, BookmarkReader.Read);
        else if (Is(ref reader, N.Incidents)) ReadList(ref reader, state.Incidents, BookmarkReader.ReadIncident);
        else Pass(ref reader);
    }
}
