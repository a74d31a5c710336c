using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Turns effects into calls.</summary>
internal static class OutboxRequests
{
    private const int MaxTarget = 500;

    /// <summary>The call of an HTTP request.</summary>
    public static OutboxRow Of(HttpRequestSent request, InstanceTransition transition) => Make(
        OutboxKinds.Http,
        request.BookmarkId,
        $"{request.Method} {WithoutSecrets(request.Url)}",
        DataValue.ObjectOf(
            ("url", request.Url),
            ("method", request.Method),
            ("content", request.Content),
            ("contentType", request.ContentType),
            ("authorization", request.Authorization),
            ("headers", request.Headers)),
        transition);

    /// <summary>The start of a child workflow.</summary>
    public static OutboxRow Of(WorkflowDispatched dispatched, InstanceTransition transition) => Make(
        OutboxKinds.Workflow,
        dispatched.BookmarkId,
        dispatched.DefinitionId,
        DataValue.ObjectOf(
            ("childInstanceId", dispatched.ChildInstanceId),
            ("execution", dispatched.Execution),
            ("definitionId", dispatched.DefinitionId),
            ("correlationId", dispatched.CorrelationId),
            ("input", dispatched.Input),
            ("channelName", dispatched.ChannelName),
            ("report", dispatched.Report.ToString()),
            ("depth", transition.Depth + 1),
            ("caseId", transition.CaseId)),
        transition);

    /// <summary>The start of a case that is part of another one, with its process as a child.</summary>
    /// <param name="childInstanceId">Id for the instance.</param>
    /// <param name="bookmarkId">What waits for its end.</param>
    /// <param name="definitionId">Its process.</param>
    /// <param name="execution">Number of the execution that starts it.</param>
    /// <param name="newCase">The case.</param>
    /// <param name="transition">The instance that starts it.</param>
    public static OutboxRow OfCase(string childInstanceId, string bookmarkId, string definitionId, int execution, DataObject newCase, InstanceTransition transition) => Make(
        OutboxKinds.Workflow,
        bookmarkId,
        definitionId,
        DataValue.ObjectOf(
            ("childInstanceId", childInstanceId),
            ("execution", execution),
            ("definitionId", definitionId),
            ("input", DataObject.Empty),
            ("report", ChildReport.End.ToString()),
            ("depth", transition.Depth + 1),
            ("caseId", transition.CaseId),
            ("newCase", newCase)),
        transition);

    private static OutboxRow Make(string kind, string? bookmarkId, string target, DataValue request, InstanceTransition transition)
    {
        var transaction = transition.Transaction;
        return new OutboxRow
        {
            Id = bookmarkId ?? transaction.Services.Seeds.NextId(),
            Kind = kind,
            InstanceId = transition.InstanceId,
            BookmarkId = bookmarkId,
            Target = target.Length > MaxTarget ? target[..MaxTarget] : target,
            Request = DataJson.ToJson(request),
            MaxAttempts = transaction.Services.Options.OutboxMaxAttempts,
            NextAttemptAt = transaction.Now,
            CreatedAt = transaction.Now,
        };
    }

    // Queries and user names in addresses may hold keys: people who look at stuck calls need the place, not those.
    private static string WithoutSecrets(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : url;
}
