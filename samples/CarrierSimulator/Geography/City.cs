namespace CarrierSimulator.Geography;

/// <summary>A city with its branch of the carrier.</summary>
/// <param name="Code">Code of the branch.</param>
/// <param name="Name">Name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Longitude">Of the centre.</param>
/// <param name="Latitude">Of the centre.</param>
/// <param name="MaintenancePoints">How many maintenance points it has.</param>
/// <param name="AccessNodes">How many access nodes it has.</param>
/// <param name="Streets">Streets; each runs through every district.</param>
/// <param name="Districts">Districts.</param>
internal sealed record City(
    string Code,
    string Name,
    string NameEn,
    double Longitude,
    double Latitude,
    int MaintenancePoints,
    int AccessNodes,
    IReadOnlyList<string> Streets,
    IReadOnlyList<District> Districts)
{
    private const double MetresPerHouse = 12;
    private const double MiddleHouse = 150;
    private const double StreetSpacingKm = 0.7;

    /// <summary>The middle of the city.</summary>
    public GeoPoint Centre => new(Longitude, Latitude);

    /// <summary>Where a house stands. Streets with even numbers run to the east, the others to the north, through the middle of the district or beside it.</summary>
    public GeoPoint House(District district, int street, double house)
    {
        var along = (house - MiddleHouse) * MetresPerHouse / 1000;
        var beside = (street - ((Streets.Count - 1) / 2.0)) * StreetSpacingKm;
        var middle = Centre.Moved(district.EastKm, district.NorthKm);
        return street % 2 == 0 ? middle.Moved(along, beside) : middle.Moved(beside, along);
    }
}
