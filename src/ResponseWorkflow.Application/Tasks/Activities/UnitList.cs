using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Names the live list of units, of which the first entry is "the unit of the case".</summary>
public sealed class UnitList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "task-units";

    /// <summary>What definitions store for the unit that the case belongs to. No unit has such an id or code.</summary>
    public const string OfTheCase = "@case";

    /// <summary>
    /// What stands before the id of a kind of unit, such as <c>@case:network-construction</c>: the unit of that kind that belongs to the case's branch.
    /// Where the branch has none, the unit of the case.
    /// </summary>
    public const string OfKind = "@case:";

    /// <summary>
    /// What stands before the id of a kind of unit, such as <c>@province:group-customer-department</c>: the unit of that kind that belongs to the province of the case.
    /// Where the province has none, the province; where there is no province, the unit of the case.
    /// </summary>
    public const string OfProvince = "@province:";

    /// <inheritdoc/>
    public string ListName => Name;
}
