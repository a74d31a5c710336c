using System.Text.Json;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Activities;

/// <summary>Asks another system and waits for its answer.</summary>
[Activity("Response", "Systems", "Asks another system - inventory, activation, tests, alarms - and waits for its answer.", DisplayName = "Call system", Kind = ActivityKind.Task)]
[FlowNode(Done, Refused, Failed)]
public sealed class CallSystem : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.CallSystem";

    /// <summary>The outcome when there is an answer.</summary>
    public const string Done = "Done";

    /// <summary>The outcome when the other system refuses, for a reason of the business.</summary>
    public const string Refused = "Refused";

    /// <summary>The outcome when the call is given up, no connection is set up, or the request is wrong.</summary>
    public const string Failed = "Failed";

    private const int MostAttempts = 1000;

    /// <summary>What is asked.</summary>
    [Input(Description = "What the system is asked.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(SystemOperationList), IsRequired = true, Order = 1)]
    public Input<string> Operation { get; set; } = default!;

    /// <summary>The request.</summary>
    [Input(Description = "The request: an object of the shape of the operation, such as { reservation: variables.reservation }.", Order = 2)]
    public Input<object> Request { get; set; } = default!;

    /// <summary>The unit.</summary>
    [Input(Description = "The unit whose connection is used, or the nearest one above it; its id or code when it is computed.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(UnitList), DefaultValue = UnitList.OfTheCase, Order = 3)]
    public Input<string> Unit { get; set; } = default!;

    /// <summary>How many attempts.</summary>
    [Input(Description = "How many attempts before the call is given up; as many as the connection says when it is left empty.", Order = 4)]
    public Input<int?> Attempts { get; set; } = default!;

    /// <summary>The answer.</summary>
    [Output(Description = "The answer, of the shape of the operation.")]
    public Output<object> Answer { get; set; } = default!;

    /// <summary>Why there is none.</summary>
    [Output(Description = "Why there is no answer: code, message, system, operation, attempts.")]
    public Output<object> Error { get; set; } = default!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = context.Get(Operation)?.Trim() ?? "";
        var request = Parsed(context.GetData(Request));
        if (SystemOperations.Find(key) is not { } operation)
        {
            await EndAsync(context, Failed, DataValue.Null, SystemFaults.UnknownOperation(key).ToData());
            return;
        }

        // Nobody is asked what cannot be answered: the definition hears of it at once.
        var asked = request.IsNull ? DataObject.Empty : request;
        if (operation.Request.Check(asked) is { Count: > 0 } faults)
        {
            await EndAsync(context, Failed, DataValue.Null, SystemFaults.BadRequest(operation, faults).ToData());
            return;
        }

        var bookmark = context.CreateBookmark(new CreateBookmarkArgs { Callback = OnAnsweredAsync, Stimulus = DataValue.ObjectOf(("operation", operation.Key)) });
        context.Emit(new SystemCallRequested(bookmark.Id, operation.Key, asked.AsObject())
        {
            Unit = context.Get(Unit)?.Trim() is { Length: > 0 } unit ? unit : UnitList.OfTheCase,
            Attempts = context.Get(Attempts) is { } attempts and > 0 ? Math.Min(attempts, MostAttempts) : null,
        });
    }

    private static string? TextOf(DataObject? error, string name) => error?[name].TryGetString(out var text) == true ? text : null;

    // A template writes JSON as text; text that is none is left to the check, which names what is wrong.
    private static DataValue Parsed(DataValue request)
    {
        if (!request.TryGetString(out var text))
            return request;
        try
        {
            return string.IsNullOrWhiteSpace(text) ? DataValue.Null : DataJson.Parse(text);
        }
        catch (JsonException)
        {
            return request;
        }
    }

    private ValueTask OnAnsweredAsync(ActivityExecutionContext context) => SystemCallResult.Read(context.WorkflowInput) is { } result
        ? EndAsync(context, result.Outcome, result.Answer, result.Error)
        : throw new ActivityFaultException("system.result", "What resumed the call is not a result of a call.");

    private ValueTask EndAsync(ActivityExecutionContext context, string outcome, DataValue answer, DataObject? error)
    {
        context.SetData(Answer, answer);
        context.SetData(Error, error);
        context.Emit(new SystemCallEnded(context.Get(Operation)?.Trim() ?? "", outcome, TextOf(error, "code")) { Message = TextOf(error, "message") });
        return context.CompleteActivityWithOutcomesAsync(outcome);
    }
}
