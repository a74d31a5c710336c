namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Handles the completion of an activity that was scheduled. It must be a named method: after a wait it is found by its name.</summary>
/// <param name="context">What completed.</param>
public delegate ValueTask ActivityCompletionCallback(ActivityCompletedContext context);
