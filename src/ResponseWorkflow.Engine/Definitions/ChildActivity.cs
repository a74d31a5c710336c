namespace ResponseWorkflow.Engine.Definitions;

/// <summary>An activity nested in another.</summary>
/// <param name="Port">Name of the property that holds it, in Pascal case: <c>Then</c>, <c>Body</c>, <c>Activities</c>, <c>Cases</c>, ...</param>
/// <param name="Index">Its place in that property's list (also the index of its case); 0 for a single one.</param>
/// <param name="Activity">The activity.</param>
public sealed record ChildActivity(string Port, int Index, ActivityDefinition Activity);
