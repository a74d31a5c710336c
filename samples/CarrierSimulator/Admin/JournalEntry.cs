namespace CarrierSimulator.Admin;

/// <summary>A request with its answer.</summary>
/// <param name="Number">Counted from the start.</param>
/// <param name="At">When it came.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Api">The API.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Key">Idempotency key; null for none.</param>
/// <param name="Correlation">Correlation id; null for none.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Status">HTTP status; null when the connection was cut.</param>
/// <param name="Answer">What was answered, or would have been.</param>
/// <param name="Chaos">What went wrong with it.</param>
internal sealed record JournalEntry(long Number, DateTimeOffset At, long Milliseconds, string Api, string Operation, string Method, string Address, string? Key, string? Correlation, string Request, int? Status, string? Answer, IReadOnlyList<string> Chaos);
