using System.Runtime.InteropServices;

namespace CarrierSimulator.Geography;

/// <summary>A point on the earth, WGS84 decimal degrees.</summary>
/// <param name="Longitude">East of Greenwich.</param>
/// <param name="Latitude">North of the equator.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double EarthRadiusKm = 6371.0088;
    private const double KmPerDegree = Math.PI * EarthRadiusKm / 180;

    /// <summary>The great-circle distance.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (from, to) = (Radians(Latitude), Radians(other.Latitude));
        var half = Math.Sin((to - from) / 2);
        var turn = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt((half * half) + (Math.Cos(from) * Math.Cos(to) * turn * turn))));
    }

    /// <summary>The point that lies some kilometres to the east and north; exact enough within a city.</summary>
    public GeoPoint Moved(double eastKm, double northKm) =>
        new(Longitude + (eastKm / (KmPerDegree * Math.Cos(Radians(Latitude)))), Latitude + (northKm / KmPerDegree));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
