using System.Globalization;
using System.Text.Json.Nodes;
using CarrierSimulator.Geography;

namespace CarrierSimulator.Protocol;

/// <summary>Places with points, as TMF675 writes them or as GeoJSON.</summary>
internal static class Places
{
    /// <summary>The point of a place; null when it has none.</summary>
    public static GeoPoint? Point(JsonNode? place)
    {
        var location = place?["geographicLocation"] ?? place;
        if (location?["coordinates"] is JsonArray { Count: >= 2 } pair)
            return Point(pair[0], pair[1]);
        return (location?["geometry"] switch { JsonArray { Count: > 0 } array => array[0], JsonObject one => one, _ => null }) is { } geometry ? Point(geometry["x"], geometry["y"]) : null;
    }

    /// <summary>The address of a place; null when it has none.</summary>
    public static string? Address(JsonNode? place) => (string?)place?["address"] ?? (string?)place?["streetName"] ?? (string?)place?["description"] ?? (string?)place?["name"];

    /// <summary>A point as TMF675 writes it.</summary>
    public static JsonObject Write(GeoPoint point) => new()
    {
        ["geometryType"] = "point",
        ["spatialRef"] = "WGS84",
        ["geometry"] = new JsonArray(new JsonObject { ["x"] = Text(point.Longitude), ["y"] = Text(point.Latitude) }),
        ["@type"] = "GeographicLocation",
    };

    private static GeoPoint? Point(JsonNode? x, JsonNode? y) =>
        double.TryParse(x?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(y?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) ? new GeoPoint(longitude, latitude) : null;

    private static string Text(double degrees) => Math.Round(degrees, 6).ToString(CultureInfo.InvariantCulture);
}
