using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Http;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TmForum.Notices;

/// <summary>Sends notices to listeners: at least once, each with its id, and those of one order in order.</summary>
/// <param name="database">Where listeners and what stands before a notice are stored.</param>
/// <param name="clients">Makes the client, which connects to allowed addresses only.</param>
/// <param name="options">Bounds.</param>
/// <param name="time">The clock.</param>
internal sealed class NoticeCalls(Database database, IHttpClientFactory clients, IOptions<NorthOptions> options, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of call.</summary>
    public const string KindName = "tmf-notice";

    /// <summary>Name of the client that the factory makes.</summary>
    public const string ClientName = "tmf-notices";

    public string Kind => KindName;

    public async Task<OutboxResult> CallAsync(OutboxCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (NoticeCall.Read(call.Request) is not { } notice)
            return Final("The notice cannot be read.");
        if (await ListenerAsync(notice.ListenerId, cancellationToken) is not { } listener)
            return Final("The listener was removed.");
        if (await StandsBehindAsync(call, notice, cancellationToken))
            return new OutboxResult.Pending("An earlier notice of the same order is on its way.", options.Value.Listeners.OrderWait);
        var result = await SendAsync(listener, notice, cancellationToken);
        await KeepAsync(listener.Id, result, cancellationToken);
        return result;
    }

    // Nobody waits for it, so nobody hears of either.
    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts) => DataObject.Empty;

    public DataObject InputOfAnswer(string request, DataValue answer) => answer.IsNull
        ? DataObject.Empty
        : throw new RefusedException(OutboxRefusals.BadAnswer("A notice to a listener has no answer: skip it without one.", "发送给监听方的通知没有应答：跳过时请不要填写应答。"));

    public string WithoutSecrets(string request) => request;

    private async Task<TmfListenerRow?> ListenerAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.TmfListeners.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    private async Task<bool> StandsBehindAsync(OutboxCall call, NoticeCall notice, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var open = await context.Outbox
            .Where(row => row.InstanceId == call.InstanceId && row.Id != call.Id && row.Kind == KindName && (row.State == OutboxState.Pending || row.State == OutboxState.Leased))
            .Select(static row => row.Request)
            .ToListAsync(cancellationToken);
        return open.Select(NoticeCall.Read).Any(other => other is not null && other.ListenerId == notice.ListenerId && other.Number < notice.Number);
    }

    private async Task<OutboxResult> SendAsync(TmfListenerRow listener, NoticeCall notice, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Listeners.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, listener.Callback) { Content = new StringContent(notice.Body, Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", notice.EventId);
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
            return Judge(response);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new OutboxResult.Failed(string.Create(CultureInfo.InvariantCulture, $"No answer within {options.Value.Listeners.Timeout.TotalSeconds:0.###} s.")) { Failure = OutboxFailure.Timeout };
        }
        catch (AddressDeniedException denied)
        {
            return Final(denied.Message);
        }
        catch (HttpRequestException exception)
        {
            return exception.InnerException is AddressDeniedException denied ? Final(denied.Message) : new OutboxResult.Failed($"{exception.HttpRequestError}: {exception.Message}");
        }
        catch (IOException exception)
        {
            return new OutboxResult.Failed($"The connection broke: {exception.Message}");
        }
    }

    // What a listener refuses as such would be refused again; anything else may pass.
    private OutboxResult Judge(HttpResponseMessage response)
    {
        var detail = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");
        if (response.IsSuccessStatusCode)
            return new OutboxResult.Answered(DataObject.Empty, detail);
        var isFinal = (int)response.StatusCode is >= 300 and < 400 || response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;
        return new OutboxResult.Failed(detail) { IsFinal = isFinal, RetryAfter = HttpRetryRules.WaitOf(response, time.GetUtcNow(), options.Value.Listeners.LongestWait) };
    }

    // Beside the transaction that stores the attempt: a count that is lost with a node is no loss.
    private async Task KeepAsync(string listenerId, OutboxResult result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var error = result is OutboxResult.Failed ? Texts.Shorten(result.Detail, StorageMetadata.TextLength) : null;
        await database.RunAsync(
            (storage, token) =>
            {
                var row = storage.Context.TmfListeners.Where(one => one.Id == listenerId);
                return error is null
                    ? row.ExecuteUpdateAsync(set => set.SetProperty(static one => one.LastSuccessAt, now).SetProperty(static one => one.Failures, 0).SetProperty(static one => one.Delivered, static one => one.Delivered + 1), token)
                    : row.ExecuteUpdateAsync(set => set.SetProperty(static one => one.LastFailureAt, now).SetProperty(static one => one.LastError, error).SetProperty(static one => one.Failures, static one => one.Failures + 1), token);
            },
            cancellationToken);
    }

    private static OutboxResult.Failed Final(string detail) => new(detail) { IsFinal = true };
}
