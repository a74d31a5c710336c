using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>Base of activities that send an HTTP request and wait for its answer.</summary>
public abstract class SendsHttpRequest : Activity
{
    /// <summary>Absolute address.</summary>
    [Input(Description = "The address.", DisplayName = "URL", Order = 1, IsRequired = true)]
    public Input<Uri> Url { get; set; } = default!;

    /// <summary>Method.</summary>
    [Input(Description = "The method.", UIHint = InputUIHints.DropDown, Options = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"], DefaultValue = "GET", Order = 2)]
    public Input<string> Method { get; set; } = default!;

    /// <summary>The body.</summary>
    [Input(Description = "The body: text as it is, anything else as JSON.", Order = 3)]
    public Input<object> Content { get; set; } = default!;

    /// <summary>Media type of the body.</summary>
    [Input(Description = "The media type of the body.", DisplayName = "Content Type", UIHint = InputUIHints.DropDown, Options = ["application/json", "text/plain", "application/xml", "application/x-www-form-urlencoded"], Order = 4)]
    public Input<string> ContentType { get; set; } = default!;

    /// <summary>Value of the Authorization header.</summary>
    [Input(Description = "The value of the Authorization header.", Category = "Security", IsSensitive = true, Order = 5)]
    public Input<string> Authorization { get; set; } = default!;

    /// <summary>Whether any text may stand as authorization.</summary>
    [Input(Description = "Whether any text may stand as authorization.", DisplayName = "Disable Authorization Header Validation", Category = "Security", UIHint = InputUIHints.Checkbox, DefaultValue = false, Order = 6)]
    public Input<bool> DisableAuthorizationHeaderValidation { get; set; } = default!;

    /// <summary>Further headers.</summary>
    [Input(Description = "Further headers.", DisplayName = "Request Headers", Category = "Advanced", UIHint = InputUIHints.JsonEditor, Order = 7)]
    public Input<IDictionary<string, object>> RequestHeaders { get; set; } = default!;

    /// <summary>The answer.</summary>
    [Output(Description = "The answer.", IsSerializable = false)]
    public Output<object> Result { get; set; } = default!;

    /// <summary>Its status code.</summary>
    [Output(Description = "The status code.", DisplayName = "Status Code")]
    public Output<int> StatusCode { get; set; } = default!;

    /// <summary>Its body, parsed.</summary>
    [Output(Description = "The body of the answer, parsed.", DisplayName = "Parsed Content")]
    public Output<object> ParsedContent { get; set; } = default!;

    /// <summary>Its headers.</summary>
    [Output(Description = "The headers of the answer.", DisplayName = "Response Headers")]
    public Output<IDictionary<string, object>> ResponseHeaders { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        var url = context.Get(Url);
        if (url is not { IsAbsoluteUri: true } || url.Scheme is not ("http" or "https"))
            throw new ActivityFaultException("http.url", $"'{url}' is no absolute HTTP address.");
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs { Callback = OnAnsweredAsync, Stimulus = DataValue.ObjectOf(("url", url.OriginalString), ("method", MethodIn(context))) });
        context.Emit(new HttpRequestSent
        {
            BookmarkId = bookmark.Id,
            Url = url.OriginalString,
            Method = MethodIn(context),
            Content = context.GetData(Content),
            ContentType = context.Get(ContentType) is { Length: > 0 } type ? type : null,
            Authorization = context.Get(Authorization) is { Length: > 0 } authorization ? authorization : null,
            Headers = context.GetData(RequestHeaders).TryGetObject(out var headers) ? headers : DataObject.Empty,
        });
    }

    /// <summary>Goes on after an answer.</summary>
    private protected abstract ValueTask OnStatusAsync(ActivityExecutionContext context, int statusCode);

    /// <summary>Goes on when there was no answer.</summary>
    private protected abstract ValueTask OnFailureAsync(ActivityExecutionContext context, HttpFailure failure);

    private string MethodIn(ActivityExecutionContext context) => (context.Get(Method) ?? "GET").ToUpperInvariant();

    private ValueTask OnAnsweredAsync(ActivityExecutionContext context)
    {
        var answer = context.WorkflowInput[StimulusInputs.HttpAnswer].TryGetObject(out var given) ? given : DataObject.Empty;
        if (Enum.TryParse<HttpFailure>(TypeConversion.To<string>(answer["failure"]), out var failure))
            return OnFailureAsync(context, failure);
        var statusCode = TypeConversion.To<int>(answer["statusCode"]);
        context.SetData(Result, answer);
        context.Set(StatusCode, statusCode);
        context.SetData(ParsedContent, answer["content"]);
        context.SetData(ResponseHeaders, answer["headers"]);
        return OnStatusAsync(context, statusCode);
    }
}
