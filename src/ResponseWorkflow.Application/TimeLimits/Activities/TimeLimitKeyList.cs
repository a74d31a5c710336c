using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Names the live list of the keys of time limits.</summary>
public sealed class TimeLimitKeyList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "time-limit-keys";

    /// <inheritdoc/>
    public string ListName => Name;
}
