namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>How circuits stand that a board is narrowed to.</summary>
public enum BoardStanding
{
    /// <summary>Something of it is due soon, and nothing is overdue.</summary>
    DueSoon,

    /// <summary>Something of it is overdue.</summary>
    Overdue,

    /// <summary>Something is in the way of one of its sections.</summary>
    Blocked,
}
