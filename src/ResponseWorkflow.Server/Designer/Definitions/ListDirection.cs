namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>The direction of a list's order.</summary>
internal enum ListDirection
{
    /// <summary>The smallest first.</summary>
    Ascending,

    /// <summary>The largest first.</summary>
    Descending,
}
