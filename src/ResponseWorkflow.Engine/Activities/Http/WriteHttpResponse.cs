using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using System.Net;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>Answers the HTTP request that caused this run.</summary>
[Activity("Elsa", "HTTP", "Answers the HTTP request.", DisplayName = "HTTP Response")]
public sealed class WriteHttpResponse : CodeActivity
{
    /// <summary>The status code.</summary>
    [Input(Description = "The status code.", DisplayName = "Status Code", UIHint = InputUIHints.DropDown, DefaultValue = HttpStatusCode.OK)]
    public Input<HttpStatusCode> StatusCode { get; set; } = default!;

    /// <summary>The body.</summary>
    [Input(Description = "The body: text as it is, anything else as JSON.")]
    public Input<object> Content { get; set; } = default!;

    /// <summary>Media type of the body.</summary>
    [Input(Description = "The media type of the body.", DisplayName = "Content Type", UIHint = InputUIHints.DropDown, Options = ["application/json", "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded"])]
    public Input<string> ContentType { get; set; } = default!;

    /// <summary>Headers.</summary>
    [Input(Description = "Further headers.", DisplayName = "Response Headers", Category = "Advanced", UIHint = InputUIHints.JsonEditor)]
    public Input<IDictionary<string, object>> ResponseHeaders { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        if (context.WorkflowInput[StimulusInputs.HttpRequest].IsNull)
            throw new ActivityFaultException("http.noRequest", "There is no HTTP request to answer: nothing waits for a response any more.");
        context.Emit(new HttpResponseWritten(
            (int)context.Get(StatusCode),
            context.GetData(Content),
            context.Get(ContentType) is { Length: > 0 } type ? type : null,
            context.GetData(ResponseHeaders).TryGetObject(out var headers) ? headers : DataObject.Empty));
    }
}
