using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>Why a limit could not be computed.</summary>
/// <param name="Code">Stable code, such as <c>limit.noRow</c>.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record LimitFault(string Code, string Zh, string En)
{
    internal static LimitFault Of(TimeLimitException exception) => new(exception.Code, exception.Text.Chinese, exception.Text.English);
}
