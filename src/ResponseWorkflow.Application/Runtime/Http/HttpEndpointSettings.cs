using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>What an endpoint of a definition demands of requests. Known before the request starts or resumes anything: only inputs that are no expressions count.</summary>
public sealed record HttpEndpointSettings
{
    /// <summary>Demands nothing.</summary>
    public static HttpEndpointSettings None { get; } = new();

    /// <summary>The path template as the definition spells it; null when it is an expression.</summary>
    public string? Path { get; init; }

    /// <summary>Whether only signed-in callers may call. An expression counts as yes.</summary>
    public bool IsAuthorized { get; init; }

    /// <summary>The largest body, in bytes; null for the server's own limit.</summary>
    public long? RequestBytes { get; init; }

    /// <summary>The largest file, in bytes; null for the server's own limit.</summary>
    public long? FileBytes { get; init; }

    /// <summary>How long the request may take; null for no limit of its own.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The only extensions of files, without dot; empty allows all.</summary>
    public IReadOnlyList<string> AllowedExtensions { get; init; } = [];

    /// <summary>Extensions of files that are refused, without dot.</summary>
    public IReadOnlyList<string> BlockedExtensions { get; init; } = [];

    /// <summary>The only media types of files; empty allows all.</summary>
    public IReadOnlyList<string> AllowedMediaTypes { get; init; } = [];

    /// <summary>Whether too large a body takes an outcome of the activity instead of being refused.</summary>
    public bool TakesTooLargeRequests { get; init; }

    /// <summary>Whether too large a file does.</summary>
    public bool TakesTooLargeFiles { get; init; }

    /// <summary>Whether a file of a refused extension does.</summary>
    public bool TakesRefusedExtensions { get; init; }

    /// <summary>Whether a file of a refused media type does.</summary>
    public bool TakesRefusedMediaTypes { get; init; }

    /// <summary>The settings of an activity; none when the definition has no such endpoint.</summary>
    internal static HttpEndpointSettings Of(RunnableDefinition definition, string activityId)
    {
        var roots = definition.Workflow.InlinedDefinitions.Prepend(definition.Workflow.Definition).Select(static one => one.Root);
        return roots.Select(root => Find(root, activityId)).FirstOrDefault(static found => found is not null) is { } activity ? Of(activity) : None;
    }

    private static ActivityDefinition? Find(ActivityDefinition root, string activityId)
    {
        var open = new Stack<ActivityDefinition>([root]);
        while (open.TryPop(out var activity))
        {
            if (activity.Id == activityId && activity.TypeName == BookmarkNames.HttpEndpoint)
                return activity;
            foreach (var child in activity.Children)
                open.Push(child.Activity);
        }

        return null;
    }

    private static HttpEndpointSettings Of(ActivityDefinition activity) => new()
    {
        Path = Literal<string>(activity, "Path"),
        IsAuthorized = activity.Inputs.TryGetValue("Authorize", out var authorize) && (!IsConstant(authorize) || TypeConversion.To<bool>(authorize.Value)),
        RequestBytes = Literal<long?>(activity, "RequestSizeLimit"),
        FileBytes = Literal<long?>(activity, "FileSizeLimit"),
        Timeout = Literal<TimeSpan?>(activity, "RequestTimeout"),
        AllowedExtensions = Extensions(activity, "AllowedFileExtensions"),
        BlockedExtensions = Extensions(activity, "BlockedFileExtensions"),
        AllowedMediaTypes = Literal<string[]>(activity, "AllowedMimeTypes") ?? [],
        TakesTooLargeRequests = Flag(activity, "ExposeRequestTooLargeOutcome"),
        TakesTooLargeFiles = Flag(activity, "ExposeFileTooLargeOutcome"),
        TakesRefusedExtensions = Flag(activity, "ExposeInvalidFileExtensionOutcome"),
        TakesRefusedMediaTypes = Flag(activity, "ExposeInvalidFileMimeTypeOutcome"),
    };

    private static string[] Extensions(ActivityDefinition activity, string input) =>
        [.. (Literal<string[]>(activity, input) ?? []).Select(static extension => extension.Trim().TrimStart('.'))];

    private static T? Literal<T>(ActivityDefinition activity, string input) =>
        activity.Inputs.TryGetValue(input, out var expression) && IsConstant(expression) ? TypeConversion.To<T>(expression.Value) : default;

    private static bool Flag(ActivityDefinition activity, string input) =>
        activity.DirectInputs.TryGetValue(input, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.True;

    private static bool IsConstant(ExpressionDefinition expression) => expression.Type is "Literal" or "Object";
}
