using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Names the live list of units, of which the first entry is "the unit of the case".</summary>
public sealed class UnitList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "task-units";

    /// <summary>What definitions store for the unit that the case belongs to. No unit has such an id or code.</summary>
    public const string OfTheCase = "@case";

    /// <inheritdoc/>
    public string ListName => Name;
}
