using System.Text;
using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>A file of an instance whose every part has been checked, as far as that needs no database.</summary>
/// <param name="File">The file.</param>
/// <param name="State">Its state.</param>
internal sealed record ImportedInstance(InstanceFile File, WorkflowState State)
{
    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="RefusedException">Something is wrong with it.</exception>
    public static ImportedInstance Read(NamedFile file, int maxStateBytes)
    {
        try
        {
            // PostgreSQL keeps no such character in a text, and nothing that this program writes holds one.
            if (Encoding.UTF8.GetString(file.Content.Span).Contains("\\u0000", StringComparison.Ordinal))
                throw new RefusedException(TransferRefusals.File(file.Name, "it holds a NUL character"));
            var content = InstanceFileJson.Read(file.Content.Span);
            if (content.Format != InstanceFile.FormatName || content.FormatVersion is < 1 or > InstanceFile.NewestVersion)
                throw new RefusedException(TransferRefusals.Format(file.Name));
            var bytes = Encoding.UTF8.GetBytes(content.State.GetRawText());
            if (bytes.Length > maxStateBytes)
                throw new RefusedException(TransferRefusals.State(file.Name, $"it has {bytes.Length} bytes, of which {maxStateBytes} are allowed"));
            var imported = new ImportedInstance(content, WorkflowStateJson.Read(bytes));
            imported.Check(file.Name);
            return imported;
        }
        catch (JsonException exception)
        {
            throw new RefusedException(TransferRefusals.File(file.Name, $"the JSON cannot be read at {exception.Path ?? "$"}"));
        }
        catch (FormatException exception)
        {
            throw new RefusedException(TransferRefusals.State(file.Name, exception.Message));
        }
    }

    private void Check(string name)
    {
        new FieldChecks().Required("instanceId", State.InstanceId).Id("instanceId", State.InstanceId).Length("correlationId", State.CorrelationId)
            .Length("parentInstanceId", State.ParentInstanceId, StorageMetadata.IdLength).Length("reportBookmarkId", File.ReportBookmarkId, StorageMetadata.IdLength).Length("contentHash", File.ContentHash, StorageMetadata.HashLength)
            .Length("definitionId", File.DefinitionId, StorageMetadata.IdLength).Demand();
        Demand(State.DefinitionId == File.DefinitionId, name, "definitionId", "the state says another one");
        Demand(File.OpenCalls == 0, name, "openCalls", "calls of other systems are still to be made; export it again when they are over");
        Demand(File.Depth is >= 0 and < int.MaxValue && File.BurstCount >= File.Bursts.Count, name, "depth", "the numbers are impossible");
        Demand(State.UpdatedAt >= State.CreatedAt && (State.Status == WorkflowStatus.Finished) == State.FinishedAt.HasValue, name, "state", "its instants or its status are impossible");
        Demand(State.Bookmarks.All(static bookmark => bookmark.Id.Length <= StorageMetadata.IdLength && bookmark.Name.Length <= StorageMetadata.NameLength && bookmark.Hash.Length <= StorageMetadata.HashLength), name, "state", "a bookmark has texts that are too long");
        Demand(!State.Bookmarks.Concat(State.ParkedBookmarks).Any(static bookmark => bookmark.Name is HumanTask.TypeName or HumanTaskGroup.TypeName), name, "state", "tasks of people are open; they belong to the organisation that they were made in");
        CheckTasks(name);
        CheckHistory(name);
    }

    private void CheckTasks(string name)
    {
        var waits = State.Bookmarks.Concat(State.ParkedBookmarks).Where(static bookmark => bookmark.Name == Instances.BookmarkNames.RunTask).Select(static bookmark => bookmark.Id).ToHashSet(StringComparer.Ordinal);
        Demand(File.Tasks.Select(static task => task.BookmarkId).ToHashSet(StringComparer.Ordinal).SetEquals(waits) && File.Tasks.Count == waits.Count, name, "tasks", "they are not those that the state waits for");
        Demand(File.Tasks.DistinctBy(static task => task.TaskId, StringComparer.Ordinal).Count() == File.Tasks.Count, name, "tasks", "two have the same id");
        foreach (var task in File.Tasks)
        {
            Demand(task.InstanceId == State.InstanceId, name, "tasks", "one belongs to another instance");
            Demand(task.TaskId.Length is > 0 and <= StorageMetadata.IdLength && task.TaskName.Length <= StorageMetadata.NameLength, name, "tasks", "one has texts that are too long");
            DemandJson(name, "tasks", task.Payload);
        }
    }

    private void CheckHistory(string name)
    {
        Demand(File.Activities.All(row => row.InstanceId == State.InstanceId && row.Execution > 0 && row.Execution <= State.LastNumber), name, "activities", "one belongs to another instance or has a number that was not given");
        var executions = File.Activities.Select(static row => row.Execution).ToHashSet();
        Demand(executions.Count == File.Activities.Count, name, "activities", "a number comes twice");
        Demand(State.Executions.All(execution => executions.Contains(execution.Number)), name, "activities", "one that is open is missing");
        Demand(File.Journal.All(row => row.InstanceId == State.InstanceId && row.Sequence > 0 && row.Sequence <= State.LastSequence), name, "journal", "a line belongs to another instance or has a number that was not given");
        Demand(File.Journal.DistinctBy(static row => row.Sequence).Count() == File.Journal.Count, name, "journal", "a number comes twice");
        Demand(File.Bursts.All(row => row.InstanceId == State.InstanceId && row.Number > 0 && row.Number <= File.BurstCount), name, "bursts", "one belongs to another instance or has a number that was not given");
        Demand(File.Bursts.DistinctBy(static row => row.Number).Count() == File.Bursts.Count, name, "bursts", "a number comes twice");
        foreach (var row in File.Activities)
        {
            foreach (var json in new[] { row.Inputs, row.Outputs, row.Payload, row.Fault })
                DemandJson(name, "activities", json);
        }

        foreach (var row in File.Journal)
            DemandJson(name, "journal", row.Payload);
        foreach (var row in File.Bursts)
        {
            Demand(row.Cause.Length <= StorageMetadata.NameLength && row.ContentHash.Length <= StorageMetadata.HashLength, name, "bursts", "one has texts that are too long");
            Demand(IsStimulus(row.Stimulus), name, "bursts", "one has a stimulus that cannot be read");
        }
    }

    // It goes out again as it is, without being read: what is no JSON would break answers.
    private static void DemandJson(string name, string part, string? json)
    {
        if (json is null)
            return;
        try
        {
            DataJson.Parse(json);
        }
        catch (JsonException)
        {
            throw new RefusedException(TransferRefusals.Part(name, part, "one holds data that is no JSON"));
        }
    }

    private static bool IsStimulus(string json)
    {
        try
        {
            return StimulusJson.Read(json) is not null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static void Demand(bool holds, string name, string part, string problem)
    {
        if (!holds)
            throw new RefusedException(TransferRefusals.Part(name, part, problem));
    }
}
