using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>Sends an HTTP request and runs the nested activity that fits the answer.</summary>
[Activity("Elsa", "HTTP", "Sends an HTTP request and runs the activity that fits the answer.", DisplayName = "HTTP Request", Kind = ActivityKind.Task)]
public sealed class SendHttpRequest : SendsHttpRequest, IBindsDefinition
{
    /// <summary>What runs after which status code.</summary>
    [Input(Description = "What runs after which status code.", DisplayName = "Expected Status Codes", UIHint = InputUIHints.HttpStatusCodes, Order = 8)]
    public IReadOnlyList<HttpStatusCodeCase> ExpectedStatusCodes { get; internal set; } = [];

    /// <summary>Runs after any other status code.</summary>
    [Port(DisplayName = "Unmatched status code")]
    public IActivity? UnmatchedStatusCode { get; set; }

    /// <summary>Runs when the other side could not be reached.</summary>
    [Port(DisplayName = "Failed to connect")]
    public IActivity? FailedToConnect { get; set; }

    /// <summary>Runs when the answer did not come in time.</summary>
    [Port]
    public IActivity? Timeout { get; set; }

    void IBindsDefinition.Bind(ActivityBinder binder)
    {
        var json = binder.Direct(nameof(ExpectedStatusCodes));
        if (json.ValueKind != JsonValueKind.Array)
            return;
        ExpectedStatusCodes = [.. json.EnumerateArray().Select((item, index) => new HttpStatusCodeCase(CodeOf(item), binder.Child(nameof(ExpectedStatusCodes), index)))];
    }

    private protected override ValueTask OnStatusAsync(ActivityExecutionContext context, int statusCode)
    {
        var expected = ExpectedStatusCodes.FirstOrDefault(item => item.StatusCode == statusCode);
        return context.ScheduleActivityAsync(expected is null ? UnmatchedStatusCode : expected.Activity, OnPortCompletedAsync);
    }

    private protected override ValueTask OnFailureAsync(ActivityExecutionContext context, HttpFailure failure) =>
        context.ScheduleActivityAsync(failure == HttpFailure.Timeout ? Timeout : FailedToConnect, OnPortCompletedAsync);

    private static int CodeOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("statusCode", out var code) ? TypeConversion.To<int>(DataJson.FromElement(code)) : 0;

    private static ValueTask OnPortCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();
}
