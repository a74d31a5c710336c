using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>What was made for a child workflow.</summary>
/// <param name="CaseId">The case that it works for.</param>
/// <param name="Name">What the instance is called.</param>
/// <param name="Input">Its input.</param>
internal sealed record PreparedChild(string CaseId, string Name, DataObject Input);
