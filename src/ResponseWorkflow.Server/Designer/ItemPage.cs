namespace ResponseWorkflow.Server.Designer;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="TotalCount">How many entries the whole list has.</param>
/// <param name="Links">What the user may do with entries of the list.</param>
/// <typeparam name="T">The entries.</typeparam>
public sealed record ItemPage<T>(IReadOnlyList<T> Items, int TotalCount, IReadOnlyList<DesignerLink> Links);
