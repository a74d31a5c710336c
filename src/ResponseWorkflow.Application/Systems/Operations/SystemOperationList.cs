using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Systems.Operations;

/// <summary>Names the live list of operations.</summary>
public sealed class SystemOperationList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "system-operations";

    /// <inheritdoc/>
    public string ListName => Name;
}
