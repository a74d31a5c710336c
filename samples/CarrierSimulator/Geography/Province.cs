using CarrierSimulator.Data;

namespace CarrierSimulator.Geography;

/// <summary>The invented province, and what its network is made from.</summary>
internal sealed record Province(
    string Name,
    string NameEn,
    Bounds Bounds,
    IReadOnlyDictionary<string, double> CoverageKm,
    double Detour,
    IReadOnlyList<AccessNodeKind> AccessNodeKinds,
    IReadOnlyList<CarrierNetwork> Networks,
    int AccessCores,
    int BackboneCores,
    UseShares PortShares,
    UseShares CoreShares,
    double FullNodeShare,
    double DefectiveCircuitShare,
    DateTimeOffset ObservedFrom,
    IReadOnlyList<int> SplitterRatios,
    IReadOnlyList<City> Cities)
{
    /// <summary>Reads the province that comes with the simulator.</summary>
    public static Province Load() => EmbeddedData.Read<Province>("province.json");
}
