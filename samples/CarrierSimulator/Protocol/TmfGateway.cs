using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Protocol;

/// <summary>Runs operations: one transaction each, and once for each idempotency key.</summary>
internal sealed class TmfGateway(Store store, Agenda agenda, KeyCounters counters, TimeProvider time)
{
    /// <summary>Runs one.</summary>
    public TmfAnswer Run(TmfOperation operation, TmfRequest request)
    {
        var key = operation.Writes ? request.Key : null;
        if (key is not null)
            counters.Seen(key);
        try
        {
            var body = Read(request.Body);
            return store.Run(session =>
            {
                var now = time.GetUtcNow();
                agenda.Advance(session, now);
                if (key is not null && Earlier(session, key, request) is { } earlier)
                    return earlier;
                var answer = operation.Run(new TmfCall(session, now, request.Id, request.Query, body, request.Language));
                if (key is not null)
                {
                    Keep(session, key, request, answer);
                    counters.Done(key);
                }

                return answer;
            });
        }
        catch (TmfException exception)
        {
            return TmfAnswer.Error(exception, request.Language);
        }
        catch (Exception exception) when (operation.Writes && exception is (InvalidOperationException or FormatException))
        {
            // A member is of another kind than its name promises, such as an object where a text is to stand; nothing was kept.
            return TmfAnswer.Error(TmfException.Invalid("body", "有字段的类型不对。", "a member is of the wrong kind."), request.Language);
        }
    }

    private TmfAnswer? Earlier(StoreSession session, string key, TmfRequest request)
    {
        if (session.Find(Tables.Keys, key) is not { } kept)
            return null;
        if ((string?)kept["request"] != Digest(request))
        {
            counters.Conflicted(key);
            throw new TmfException(StatusCodes.Status422UnprocessableEntity, "idempotency.conflict", new Words("该幂等键已用于另一个请求。", "This idempotency key belongs to another request."), key);
        }

        counters.Repeated(key);
        var headers = kept["headers"]!.AsObject().ToDictionary(static header => header.Key, static header => (string)header.Value!, StringComparer.Ordinal);
        return new TmfAnswer((int)kept["status"]!, (string?)kept["body"], headers);
    }

    private static void Keep(StoreSession session, string key, TmfRequest request, TmfAnswer answer) => session.Put(Tables.Keys, key, new JsonObject
    {
        ["request"] = Digest(request),
        ["operation"] = $"{request.Method} {request.Path}",
        ["status"] = answer.Status,
        ["body"] = answer.Body,
        ["headers"] = new JsonObject(answer.Headers.Select(static header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
    });

    private static string Digest(TmfRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n{request.Body}")));

    private static JsonObject Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw TmfException.Invalid("body", "须为 JSON 对象。", "must be a JSON object.");
        }
        catch (JsonException)
        {
            throw TmfException.Invalid("body", "不是有效的 JSON。", "is not JSON.");
        }
    }
}
