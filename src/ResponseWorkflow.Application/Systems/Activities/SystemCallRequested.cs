using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Activities;

/// <summary>Another system is to be asked; its answer resumes the bookmark.</summary>
/// <param name="BookmarkId">The bookmark.</param>
/// <param name="Operation">What is asked (<see cref="Operations.SystemOperations"/>).</param>
/// <param name="Request">The request, of the shape of the operation.</param>
public sealed record SystemCallRequested(string BookmarkId, string Operation, DataObject Request) : Effect, IAwaitedEffect
{
    /// <summary>The unit whose connection is used: id, code, or that of the case.</summary>
    public required string Unit { get; init; }

    /// <summary>How many attempts before it is given up; null for as many as the connection says.</summary>
    public int? Attempts { get; init; }
}
