using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>A version of a part of the time limits, with what differs from the one before.</summary>
/// <param name="Row">The version.</param>
/// <param name="Differences">What differs, by the fields of the document; empty for the first one.</param>
public sealed record RuleVersion(TermRow Row, IReadOnlyList<DocumentDifference> Differences);
