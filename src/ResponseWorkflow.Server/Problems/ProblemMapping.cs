using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Problems;

/// <summary>Says what an exception or a status means to the client. Nothing of the program's inside gets into it.</summary>
internal sealed class ProblemMapping(IDatabaseProvider provider, IOptions<ProblemOptions> options)
{
    /// <summary>The answer to an exception.</summary>
    public ProblemDocument Of(Exception exception, bool isEnglish) => exception switch
    {
        RefusedException refused => Of(refused, isEnglish),
        StorageUnavailableException => Unavailable(isEnglish),
        LostRaceException => Busy(isEnglish),
        BadHttpRequestException bad => Of(bad, isEnglish),
        _ when provider.Dialect.Classify(exception) is StorageFault.Unavailable or StorageFault.Forbidden => Unavailable(isEnglish),
        _ => Of(StatusCodes.Status500InternalServerError, isEnglish),
    };

    /// <summary>The answer to a status.</summary>
    public static ProblemDocument Of(int status, bool isEnglish)
    {
        var text = ProblemTexts.Of(status);
        return Document(status, text.Code, text.Detail(isEnglish), [new ProblemError(text.Code, null, text.Detail(isEnglish))], isEnglish);
    }

    private static ProblemDocument Of(RefusedException exception, bool isEnglish)
    {
        var errors = exception.Refusals.Select(refusal => new ProblemError(refusal.Code, refusal.Field, isEnglish ? refusal.Message : refusal.MessageZh)).ToArray();
        return Document(StatusOf(exception.Refusal.Kind), errors[0].Code, errors[0].Message, errors, isEnglish);
    }

    private static ProblemDocument Of(BadHttpRequestException exception, bool isEnglish)
    {
        if (exception.StatusCode != StatusCodes.Status400BadRequest || exception.InnerException is not JsonException json)
            return Of(exception.StatusCode, isEnglish);

        // The reader's own message names types of the program; its place is what helps.
        var place = string.Create(CultureInfo.InvariantCulture, $"{json.LineNumber + 1}:{json.BytePositionInLine + 1}");
        var detail = isEnglish
            ? $"The body is not the JSON that is expected here; the first error is at {json.Path ?? "$"} (line and column {place})."
            : $"正文不是此处所要求的 JSON；首个错误位于 {json.Path ?? "$"}（行列 {place}）。";
        return Document(exception.StatusCode, "request.json", detail, [new ProblemError("request.json", json.Path, detail)], isEnglish);
    }

    private ProblemDocument Unavailable(bool isEnglish) => Of(StatusCodes.Status503ServiceUnavailable, isEnglish) with { RetryAfter = options.Value.RetryAfter };

    private ProblemDocument Busy(bool isEnglish)
    {
        var detail = isEnglish ? "Others changed the same again and again, and nothing was stored; try again." : "其他操作反复修改同一内容，未保存任何内容；请重试。";
        return Document(StatusCodes.Status503ServiceUnavailable, "storage.busy", detail, [new ProblemError("storage.busy", null, detail)], isEnglish) with { RetryAfter = options.Value.BusyRetryAfter };
    }

    private static ProblemDocument Document(int status, string code, string detail, ProblemError[] errors, bool isEnglish) => new()
    {
        Title = ProblemTexts.Of(status).Title(isEnglish),
        Status = status,
        Detail = detail,
        Code = code,
        Errors = errors,
    };

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };
}
