namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Names the live list that fills an input's choices (roles, units, time-limit keys, ...).</summary>
/// <remarks>The engine stays pure: it puts the name into the descriptor, and the host fills the list by it at each request.</remarks>
public interface IOptionsProvider
{
    /// <summary>Stable name of the list.</summary>
    string ListName { get; }
}
