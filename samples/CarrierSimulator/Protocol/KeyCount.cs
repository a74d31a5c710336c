namespace CarrierSimulator.Protocol;

/// <summary>What came under one idempotency key since the start.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Effects">Those that had an effect.</param>
/// <param name="Repeats">Those that were given the first answer again.</param>
/// <param name="Conflicts">Those that were refused because they asked for something else.</param>
internal sealed record KeyCount(int Requests, int Effects, int Repeats, int Conflicts);
