namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>The place of an instance in a list.</summary>
/// <param name="CreatedAt">When it started.</param>
/// <param name="Id">Its id.</param>
public sealed record InstancePlace(DateTimeOffset CreatedAt, string Id);
