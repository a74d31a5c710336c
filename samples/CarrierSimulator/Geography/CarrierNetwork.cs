namespace CarrierSimulator.Geography;

/// <summary>One of the merged networks, or a partner's.</summary>
/// <param name="Key">A, B or partner.</param>
/// <param name="Weight">How much of the access network is its.</param>
internal sealed record CarrierNetwork(string Key, int Weight);
