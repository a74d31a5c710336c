using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>Starts the workflow, or goes on with it, when an HTTP request comes.</summary>
[Activity("Elsa", "HTTP", "Waits for an HTTP request.", DisplayName = "HTTP Endpoint", Kind = ActivityKind.Trigger)]
public sealed class HttpEndpoint : Trigger
{
    private const string Get = "GET";

    /// <summary>The path below the base path; may hold route parameters in braces.</summary>
    [Input(Description = "The path below the base path; {name} stands for a route parameter.", UIHint = InputUIHints.SingleLine, IsRequired = true)]
    public Input<string> Path { get; set; } = default!;

    /// <summary>The methods.</summary>
    [Input(Description = "The methods to accept.", DisplayName = "Supported Methods", UIHint = InputUIHints.CheckList, Options = [Get, "POST", "PUT", "HEAD", "DELETE"], DefaultValue = new[] { Get })]
    public Input<ICollection<string>> SupportedMethods { get; set; } = default!;

    /// <summary>Whether only signed-in callers may call.</summary>
    [Input(Description = "Whether only signed-in callers may call.", Category = "Security", UIHint = InputUIHints.Checkbox, DefaultValue = false)]
    public Input<bool> Authorize { get; set; } = default!;

    /// <summary>The permission that callers need.</summary>
    [Input(Description = "The policy that callers must meet.", Category = "Security")]
    public Input<string> Policy { get; set; } = default!;

    /// <summary>How long a request may take.</summary>
    [Input(Description = "How long a request may take.", DisplayName = "Request Timeout", Category = "Upload")]
    public Input<TimeSpan?> RequestTimeout { get; set; } = default!;

    /// <summary>The largest request, in bytes.</summary>
    [Input(Description = "The largest request, in bytes.", DisplayName = "Request Size Limit", Category = "Upload")]
    public Input<long?> RequestSizeLimit { get; set; } = default!;

    /// <summary>The largest file, in bytes.</summary>
    [Input(Description = "The largest file, in bytes.", DisplayName = "File Size Limit", Category = "Upload")]
    public Input<long?> FileSizeLimit { get; set; } = default!;

    /// <summary>The only file extensions that are accepted.</summary>
    [Input(Description = "The only file extensions to accept.", DisplayName = "Allowed File Extensions", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>> AllowedFileExtensions { get; set; } = default!;

    /// <summary>File extensions that are refused.</summary>
    [Input(Description = "The file extensions to refuse.", DisplayName = "Blocked File Extensions", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>> BlockedFileExtensions { get; set; } = default!;

    /// <summary>The only media types that are accepted.</summary>
    [Input(Description = "The only media types to accept.", DisplayName = "Allowed MIME Types", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>> AllowedMimeTypes { get; set; } = default!;

    /// <summary>Whether too large a request is an outcome.</summary>
    [Input(Description = "Whether too large a request takes an outcome of its own.", DisplayName = "Expose Request Too Large Outcome", Category = "Upload")]
    public bool ExposeRequestTooLargeOutcome { get; set; }

    /// <summary>Whether too large a file is an outcome.</summary>
    [Input(Description = "Whether too large a file takes an outcome of its own.", DisplayName = "Expose File Too Large Outcome", Category = "Upload")]
    public bool ExposeFileTooLargeOutcome { get; set; }

    /// <summary>Whether a refused file extension is an outcome.</summary>
    [Input(Description = "Whether a refused file extension takes an outcome of its own.", DisplayName = "Expose Invalid File Extension Outcome", Category = "Upload")]
    public bool ExposeInvalidFileExtensionOutcome { get; set; }

    /// <summary>Whether a refused media type is an outcome.</summary>
    [Input(Description = "Whether a refused media type takes an outcome of its own.", DisplayName = "Expose Invalid File MIME Type Outcome", Category = "Upload")]
    public bool ExposeInvalidFileMimeTypeOutcome { get; set; }

    /// <summary>The request.</summary>
    [Output(Description = "The request.", IsSerializable = false)]
    public Output<object> Result { get; set; } = default!;

    /// <summary>The body, parsed.</summary>
    [Output(Description = "The body, parsed.", DisplayName = "Parsed Content")]
    public Output<object> ParsedContent { get; set; } = default!;

    /// <summary>The received files.</summary>
    [Output(Description = "The received files.", IsSerializable = false)]
    public Output<object> Files { get; set; } = default!;

    /// <summary>The first received file.</summary>
    [Output(Description = "The first received file.", IsSerializable = false)]
    public Output<object> File { get; set; } = default!;

    /// <summary>Values of the route.</summary>
    [Output(Description = "The values of the route parameters.", DisplayName = "Route Data")]
    public Output<IDictionary<string, object>> RouteData { get; set; } = default!;

    /// <summary>Values of the query.</summary>
    [Output(Description = "The query parameters.", DisplayName = "Query String Data")]
    public Output<IDictionary<string, object>> QueryStringData { get; set; } = default!;

    /// <summary>Headers.</summary>
    [Output(Description = "The headers.")]
    public Output<IDictionary<string, object>> Headers { get; set; } = default!;

    /// <summary>What a request must equal: its path template and method in lower case.</summary>
    public static DataValue Stimulus(string path, string method)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(method);
        return DataValue.ObjectOf(("path", path.Trim('/').ToLowerInvariant()), ("method", method.ToLowerInvariant()));
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<object?> GetTriggerPayloads(TriggerIndexingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Stimuli(context.Get(Path), context.Get(SupportedMethods));
    }

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            await OnRequestAsync(context);
            return;
        }

        foreach (var stimulus in Stimuli(context.Get(Path), context.Get(SupportedMethods)))
            context.CreateBookmark(new CreateBookmarkArgs { Stimulus = stimulus, Callback = OnRequestAsync, IncludeActivityInstanceId = false });
    }

    private static IEnumerable<object?> Stimuli(string? path, ICollection<string>? methods)
    {
        foreach (var method in methods is { Count: > 0 } ? methods : [Get])
            yield return Stimulus(path ?? "", method);
    }

    private ValueTask OnRequestAsync(ActivityExecutionContext context)
    {
        var request = context.WorkflowInput[StimulusInputs.HttpRequest].TryGetObject(out var received) ? received : DataObject.Empty;
        context.SetData(Result, request);
        context.SetData(ParsedContent, request["content"]);
        context.SetData(Files, request["files"]);
        context.SetData(File, request["files"].TryGetArray(out var files) && files.Count > 0 ? files[0] : default);
        context.SetData(RouteData, request["routeData"]);
        context.SetData(QueryStringData, request["query"]);
        context.SetData(Headers, request["headers"]);
        return request["failedCheck"].TryGetString(out var check) ? context.CompleteActivityWithOutcomesAsync(check) : context.CompleteActivityAsync();
    }
}
