using ResponseWorkflow.Engine.Activities.Composition;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>Starts cases that are parts of the case, such as one for each branch, and waits until all have ended.</summary>
[Activity("Response", "Cases", "Starts cases that are parts of the case, such as one for each branch, and waits until all have ended.", DisplayName = "Start cases", Kind = ActivityKind.Task)]
[FlowNode(Done, Nothing)]
public sealed class StartCases : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.StartCases";

    /// <summary>The outcome when all have ended.</summary>
    public const string Done = "Done";

    /// <summary>The outcome when there was nothing to start.</summary>
    public const string Nothing = "Nothing";

    private const string Parts = nameof(Parts);
    private const string Ended = nameof(Ended);

    /// <summary>The kind.</summary>
    [Input(Description = "Id of the kind of case, where an entry of the list does not say so itself.", Order = 1)]
    public Input<string> Kind { get; set; } = default!;

    /// <summary>The cases.</summary>
    [Input(Description = "The cases: a list of objects with unit (id or code), title, data and, if wanted, kind. What the case knows of its customer is theirs too.", DefaultSyntax = "JavaScript", Order = 2)]
    public Input<object> Cases { get; set; } = default!;

    /// <summary>How they ended.</summary>
    [Output(Description = "How they ended, in the order of the list: unit, status (Finished, Cancelled, Faulted) and output of their process.")]
    public Output<object> Results { get; set; } = default!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var wanted = TypeConversion.To<DataArray>(context.GetData(Cases)) ?? DataArray.Empty;
        var parts = wanted.Select(one => PartOf(context, one)).ToArray();
        if (parts.Length == 0)
        {
            context.SetData(Results, DataArray.Empty);
            await context.CompleteActivityWithOutcomesAsync(Nothing);
            return;
        }

        context.SetProperty(Parts, DataArray.From(parts.Select(static one => (DataValue)DataValue.ObjectOf(("instance", one.InstanceId), ("unit", one.Unit)))));
        context.SetProperty(Ended, DataArray.Empty);
        context.Emit(new CasesRequested(parts));
    }

    private ValueTask OnEndedAsync(ActivityExecutionContext context)
    {
        var child = context.WorkflowInput[StimulusInputs.Child].TryGetObject(out var told) ? told : DataObject.Empty;
        var ended = DataArray.From([.. context.GetProperty<DataArray>(Ended)!, (DataValue)child]);
        context.SetProperty(Ended, ended);
        var parts = context.GetProperty<DataArray>(Parts)!;
        if (ended.Count < parts.Count)
            return ValueTask.CompletedTask;
        context.SetData(Results, DataArray.From(parts.Select(part => ResultOf(part.AsObject(), ended))));
        return context.CompleteActivityAsync();
    }

    private static DataValue ResultOf(DataObject part, DataArray ended)
    {
        var child = ended.Select(static one => one.AsObject()).FirstOrDefault(one => one["workflowInstanceId"] == part["instance"]) ?? DataObject.Empty;
        return DataValue.ObjectOf(("unit", part["unit"]), ("instance", part["instance"]), ("status", child["subStatus"]), ("output", child["output"]));
    }

    private CasePart PartOf(ActivityExecutionContext context, DataValue given)
    {
        if (!given.TryGetObject(out var one))
            throw new ActivityFaultException("cases.part", "Each case is given as an object, such as { unit: 'JC', title: '...', data: { ... } }.");
        var kind = Text(one, "kind") ?? context.Get(Kind)?.Trim();
        if (string.IsNullOrEmpty(kind))
            throw new ActivityFaultException("cases.kind", "The kind of the cases is missing; give one such as resource-verification.");
        var unit = Text(one, "unit") ?? throw new ActivityFaultException("cases.unit", "Each case names the unit that it is for by its id or code.");
        var instanceId = context.NewIdentity().ToString("N");
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs { Stimulus = StartsWorkflow.Stimulus(instanceId), Callback = OnEndedAsync, IncludeActivityInstanceId = false });
        return new CasePart(instanceId, bookmark.Id, kind, unit, Text(one, "title"), one["data"].TryGetObject(out var data) ? data : DataObject.Empty) { Execution = context.Number };
    }

    private static string? Text(DataObject one, string name) => one[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
