namespace ResponseWorkflow.TimeLimits;

/// <summary>A deadline cannot be computed from what was given. The input is at fault, not the program.</summary>
/// <param name="code">What is wrong, stable across releases, such as <c>limit.noRow</c>.</param>
/// <param name="text">What was wrong, which rule it breaks and what to do.</param>
public sealed class TimeLimitException(string code, LocalText text) : Exception(text?.English)
{
    /// <summary>What is wrong, stable across releases.</summary>
    public string Code { get; } = code;

    /// <summary>What was wrong, which rule it breaks and what to do.</summary>
    public LocalText Text { get; } = text;
}
