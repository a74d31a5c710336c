using ResponseWorkflow.Application.Cases;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>What whoever handed something in changes of it. What is null stays.</summary>
public sealed record NorthChange
{
    /// <summary>Makes the stored document of the one before; refuses what cannot be.</summary>
    public required Func<NorthRequestRow, string> Document { get; init; }

    /// <summary>How pressing the case is.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>New notes, which are written beside the case as comments.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
