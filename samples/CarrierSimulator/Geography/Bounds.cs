namespace CarrierSimulator.Geography;

/// <summary>A rectangle of longitudes and latitudes.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Greatest longitude.</param>
/// <param name="North">Greatest latitude.</param>
internal sealed record Bounds(double West, double South, double East, double North)
{
    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(GeoPoint point) => point.Longitude >= West && point.Longitude <= East && point.Latitude >= South && point.Latitude <= North;
}
