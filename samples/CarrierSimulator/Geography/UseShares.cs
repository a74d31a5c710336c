namespace CarrierSimulator.Geography;

/// <summary>What part of the resources of a kind is not free at first.</summary>
/// <param name="InUse">Carries a circuit.</param>
/// <param name="Reserved">Held for an offer.</param>
/// <param name="Faulty">Out of order.</param>
internal sealed record UseShares(double InUse, double Reserved, double Faulty);
