namespace ResponseWorkflow.Server.Designer;

/// <summary>A whole list.</summary>
/// <param name="Items">Its entries.</param>
/// <typeparam name="T">The entries.</typeparam>
public sealed record ItemList<T>(IReadOnlyList<T> Items)
{
    /// <summary>How many there are.</summary>
    public int Count => Items.Count;
}
