namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Handles the resume of a bookmark. It must be a named method: after a wait it is found by its name.</summary>
/// <param name="context">The waiting execution.</param>
public delegate ValueTask ExecuteActivityDelegate(ActivityExecutionContext context);
