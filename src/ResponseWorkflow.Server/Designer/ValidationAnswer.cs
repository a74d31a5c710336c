using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Designer;

/// <summary>Why a request was refused, in the form that the designer shows.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">That there are errors.</param>
/// <param name="Errors">The messages, all under one key: the designer shows the messages only.</param>
public sealed record ValidationAnswer(int StatusCode, string Message, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
{
    private const string Key = "generalErrors";

    /// <summary>Stable codes of the errors, for programs.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The answer to refusals.</summary>
    internal static ValidationAnswer Of(IReadOnlyList<Refusal> refusals, bool isEnglish) => new(
        StatusCodes.Status400BadRequest,
        isEnglish ? "One or more errors occurred!" : "存在一个或多个错误！",
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Key] = [.. refusals.Select(refusal => isEnglish ? refusal.Message : refusal.MessageZh)] })
    {
        Codes = [.. refusals.Select(static refusal => refusal.Code)],
    };
}
