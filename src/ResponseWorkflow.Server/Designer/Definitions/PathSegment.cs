namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>A step of the way to a nested activity.</summary>
/// <param name="ActivityNodeId">Node id of the container.</param>
/// <param name="ActivityId">Its id.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="PortName">The port to go into; <c>__self</c> where the designer draws the container itself.</param>
/// <param name="ActivityName">Its name.</param>
public sealed record PathSegment(string ActivityNodeId, string ActivityId, string ActivityType, string PortName, string? ActivityName);
