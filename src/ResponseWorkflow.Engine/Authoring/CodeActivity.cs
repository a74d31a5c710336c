namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that are complete when their work returns, unless they made a bookmark.</summary>
public abstract class CodeActivity : Activity;
