namespace ResponseWorkflow.Application.Cases.Links;

/// <summary>A link as it is seen from one of its cases.</summary>
/// <param name="Kind">What the case that the link goes from has to do with the one that it goes to.</param>
/// <param name="IsReverse">Whether it is seen from the one that it goes to.</param>
/// <param name="Other">The case at the other end.</param>
/// <param name="By">Who linked them.</param>
/// <param name="At">When.</param>
public sealed record CaseLinkSummary(CaseLinkKind Kind, bool IsReverse, CaseRow Other, string By, DateTimeOffset At);
