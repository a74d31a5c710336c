using System.Text.Json;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>What the outside answers to a wait when nobody is there to answer.</summary>
internal static class OutsideAnswer
{
    private const string ExpectedStatusCodes = "ExpectedStatusCodes";
    private const int Ok = 200;

    // Who completes tasks of people where there are none.
    private const string Nobody = "nobody";

    /// <summary>The input that resumes a wait.</summary>
    public static DataObject For(HostedInstance instance, Bookmark bookmark) => bookmark.Name switch
    {
        WaitKinds.Event => DataObject.Empty.With(StimulusInputs.EventPayload, DataValue.Null),
        WaitKinds.Task => DataObject.Empty.With(StimulusInputs.TaskResult, DataValue.Null),
        WaitKinds.HttpEndpoint => Request(bookmark),
        WaitKinds.HttpAnswer or WaitKinds.FlowHttpAnswer => new HttpAnswer { StatusCode = FirstExpected(instance, bookmark) }.ToInput(),
        HumanTask.TypeName or HumanTaskGroup.TypeName => Person(bookmark),
        _ => DataObject.Empty,
    };

    // The first outcome, and nothing filled in. What waits for further signers gets none.
    private static DataObject Person(Bookmark bookmark)
    {
        if (!bookmark.Payload.TryGetObject(out var wait) || !wait["outcomes"].TryGetArray(out var outcomes))
            return DataObject.Empty;
        return new TaskAnswer
        {
            TaskId = bookmark.Id,
            Outcome = outcomes.Count == 0 ? null : TypeConversion.To<string>(outcomes[0]),
            Data = DataObject.Empty,
            By = Nobody,
            ByName = Nobody,
            Member = TypeConversion.To<int>(wait["member"]),
        }.ToInput();
    }

    private static DataObject Request(Bookmark bookmark)
    {
        var payload = bookmark.Payload.TryGetObject(out var given) ? given : DataObject.Empty;
        var (method, path) = (TypeConversion.To<string>(payload["method"]) ?? "GET", TypeConversion.To<string>(payload["path"]) ?? "");
        return new ReceivedHttpRequest { Method = method.ToUpperInvariant(), Path = path }.ToInput();
    }

    private static int FirstExpected(HostedInstance instance, Bookmark bookmark)
    {
        if (instance.InputsOf(bookmark.Execution)[ExpectedStatusCodes].TryGetArray(out var codes) && codes.Count > 0)
            return TypeConversion.To<int>(codes[0]);
        return Drawn(instance, bookmark.Activity.NodeId) is { } activity
            && activity.DirectInputs.TryGetValue(ExpectedStatusCodes, out var cases)
            && cases is { ValueKind: JsonValueKind.Array } && cases.GetArrayLength() > 0
            && cases[0] is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("statusCode", out var code)
                ? TypeConversion.To<int>(DataJson.FromElement(code))
                : Ok;
    }

    // The activity as drawn; one inside a workflow used as an activity is looked for in that workflow by its id.
    private static ActivityDefinition? Drawn(HostedInstance instance, string nodeId)
    {
        var workflow = instance.Workflow!;
        return Find(workflow.Definition.Root, activity => activity.NodeId == nodeId)
            ?? workflow.InlinedDefinitions
                .Select(inlined => Find(inlined.Root, activity => nodeId.EndsWith($":{activity.Id}", StringComparison.Ordinal)))
                .FirstOrDefault(static activity => activity is not null);
    }

    private static ActivityDefinition? Find(ActivityDefinition activity, Func<ActivityDefinition, bool> isMeant) =>
        isMeant(activity) ? activity : activity.Children.Select(child => Find(child.Activity, isMeant)).FirstOrDefault(static found => found is not null);
}
