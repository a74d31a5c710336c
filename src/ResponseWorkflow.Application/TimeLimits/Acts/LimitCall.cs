using ResponseWorkflow.Application.Organisation;

namespace ResponseWorkflow.Application.TimeLimits.Acts;

/// <summary>An act of a person on a running limit.</summary>
/// <param name="LimitId">The limit.</param>
/// <param name="Actor">Who.</param>
/// <param name="At">When it takes effect; null for now. It may lie in the past.</param>
/// <param name="Reason">Why; must be given.</param>
public sealed record LimitCall(string LimitId, Actor Actor, DateTimeOffset? At, string? Reason);
