using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Http;

/// <summary>What runs after an answer with a status code.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="Activity">What runs.</param>
public sealed record HttpStatusCodeCase(int StatusCode, IActivity? Activity);
