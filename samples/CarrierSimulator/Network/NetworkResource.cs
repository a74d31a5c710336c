using CarrierSimulator.Geography;

namespace CarrierSimulator.Network;

/// <summary>A resource as it was built; what changes about it is its <see cref="ResourceState"/>.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Category">One of <see cref="ResourceCategory"/>.</param>
/// <param name="Name">Name.</param>
/// <param name="City">Code of the branch.</param>
/// <param name="Network">A, B or partner.</param>
/// <param name="PlaceId">The maintenance point that looks after it.</param>
/// <param name="PlaceName">Name of that.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Parent">The node of a port or splitter, the cable of a core; null otherwise.</param>
/// <param name="Initial">Its state before anything happened.</param>
/// <param name="Facts">Further characteristics: texts and numbers by name.</param>
internal sealed record NetworkResource(
    string Id,
    string Category,
    string Name,
    string City,
    string Network,
    string PlaceId,
    string PlaceName,
    GeoPoint Point,
    string? Parent,
    ResourceState Initial,
    IReadOnlyDictionary<string, object> Facts)
{
    /// <summary>A number among the facts; 0 when there is none.</summary>
    public double Number(string name) => Facts.TryGetValue(name, out var value) ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
