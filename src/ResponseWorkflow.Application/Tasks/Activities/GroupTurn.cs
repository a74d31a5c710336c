namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>When the members of a group are asked.</summary>
public enum GroupTurn
{
    /// <summary>All at once.</summary>
    Parallel,

    /// <summary>One after the other, in the order of the list.</summary>
    InTurn,
}
