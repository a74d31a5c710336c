using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>A RunTask activity asks the outside to do something and report its result.</summary>
/// <param name="TaskId">By which the result is reported.</param>
/// <param name="TaskName">What is to be done.</param>
/// <param name="Payload">Data for it; an object or null.</param>
/// <param name="BookmarkId">The bookmark that the report resumes.</param>
public sealed record TaskRequested(string TaskId, string TaskName, DataValue Payload, string BookmarkId) : Effect, IAwaitedEffect;
