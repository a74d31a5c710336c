using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Names the list of sections of the tracking board.</summary>
public sealed class SectionList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "orderSections";

    /// <inheritdoc/>
    public string ListName => Name;
}
