using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Names the live list of roles.</summary>
public sealed class RoleList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "roles";

    /// <inheritdoc/>
    public string ListName => Name;
}
