using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Forms;

/// <summary>Something that is wrong with a form or with what was filled in.</summary>
public sealed record FormProblemModel
{
    /// <summary>Stable code, such as <c>form.pattern</c> or <c>data.required</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in the language of the answer.</summary>
    public required string Message { get; init; }

    /// <summary>Path in the form, or of the field; null when it is none in particular.</summary>
    public required string? Path { get; init; }

    internal static FormProblemModel Of(Refusal refusal, bool isEnglish) => new() { Code = refusal.Code, Message = isEnglish ? refusal.Message : refusal.MessageZh, Path = refusal.Field };
}
