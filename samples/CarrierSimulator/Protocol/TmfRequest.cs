namespace CarrierSimulator.Protocol;

/// <summary>A request as it came.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path.</param>
/// <param name="Id">The id in the path; empty for a list.</param>
/// <param name="Query">What follows the path.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Key">Idempotency key; null for none.</param>
/// <param name="Language">zh or en.</param>
internal sealed record TmfRequest(string Method, string Path, string Id, IQueryCollection Query, string Body, string? Key, string Language);
