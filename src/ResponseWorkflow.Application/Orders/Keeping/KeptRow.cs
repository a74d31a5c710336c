namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>A row in a transaction: read or made once, changed in place, written once.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="row">The row.</param>
/// <param name="isNew">Whether the transaction makes it.</param>
internal sealed class KeptRow<TRow>(TRow row, bool isNew)
    where TRow : class
{
    /// <summary>The row as it will be.</summary>
    public TRow Row => row;

    /// <summary>Whether it is not stored yet.</summary>
    public bool IsNew { get; set; } = isNew;

    /// <summary>Whether it is to be written.</summary>
    public bool IsChanged { get; set; } = isNew;
}
