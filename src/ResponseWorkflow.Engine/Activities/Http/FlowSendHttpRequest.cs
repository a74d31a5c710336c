using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution.Stimuli;
using System.Globalization;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>Sends an HTTP request; the answer's status code is the outcome.</summary>
[Activity("Elsa", "HTTP", "Sends an HTTP request; the status code of the answer is the outcome.", DisplayName = "HTTP Request (flow)", Kind = ActivityKind.Task)]
[FlowNode("Unmatched status code", "Failed to connect", "Timeout", "Done")]
public sealed class FlowSendHttpRequest : SendsHttpRequest
{
    /// <summary>The status codes that have an outcome of their own.</summary>
    [Input(Description = "The status codes that have an outcome of their own.", DisplayName = "Expected Status Codes", UIHint = InputUIHints.MultiText, DefaultValue = new[] { 200 }, Order = 8)]
    public Input<ICollection<int>> ExpectedStatusCodes { get; set; } = default!;

    private protected override ValueTask OnStatusAsync(ActivityExecutionContext context, int statusCode)
    {
        var isExpected = (context.Get(ExpectedStatusCodes) ?? []).Contains(statusCode);
        return context.CompleteActivityWithOutcomesAsync(isExpected ? statusCode.ToString(CultureInfo.InvariantCulture) : "Unmatched status code", "Done");
    }

    private protected override ValueTask OnFailureAsync(ActivityExecutionContext context, HttpFailure failure) =>
        context.CompleteActivityWithOutcomesAsync(failure == HttpFailure.Timeout ? "Timeout" : "Failed to connect");
}
