namespace TestKit.Http;

/// <summary>A request as it came to the stub.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path with the query.</param>
/// <param name="Key">Its idempotency key; null when it has none.</param>
/// <param name="Body">Its body.</param>
/// <param name="Headers">Its headers; several values of one are joined by commas.</param>
/// <param name="Attempt">The how-many-th request with that key this is, from 1.</param>
public sealed record StubRequest(string Method, string Path, string? Key, string Body, IReadOnlyDictionary<string, string> Headers, int Attempt);
