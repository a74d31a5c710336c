using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Names the list of effects that a fault may have for a customer.</summary>
public sealed class EffectList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "fault-effects";

    /// <inheritdoc/>
    public string ListName => Name;
}
