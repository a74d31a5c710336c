using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>A process tells people something.</summary>
/// <param name="Kind">Key of the kind.</param>
public sealed record NoticeRequested(string Kind) : Effect
{
    /// <summary>What is said, in Chinese.</summary>
    public string? TextZh { get; init; }

    /// <summary>What is said, in English.</summary>
    public string? TextEn { get; init; }

    /// <summary>Sign-in names or ids of those who are told.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The role whose holders are told.</summary>
    public string? Role { get; init; }

    /// <summary>The unit of the role.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether those are told who work on the case.</summary>
    public bool IsForCase { get; init; }

    /// <summary>The kind's own fields.</summary>
    public DataObject Fields { get; init; } = DataObject.Empty;
}
