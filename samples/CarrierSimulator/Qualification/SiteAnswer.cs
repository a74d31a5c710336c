using CarrierSimulator.Network;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Qualification;

/// <summary>Whether a site can be served, and from where.</summary>
/// <param name="IsCoverable">Whether it can.</param>
/// <param name="MaintenancePoint">The nearest maintenance point; null when nobody knows where the site is.</param>
/// <param name="DistanceKm">How far that is.</param>
/// <param name="Node">The access node that would serve it, or the nearest when none can.</param>
/// <param name="FreePorts">Its free ports.</param>
/// <param name="Route">Its fibre cable.</param>
/// <param name="FibreKm">Fibre from the site to the maintenance point.</param>
/// <param name="Reasons">Why it cannot be served, by code.</param>
internal sealed record SiteAnswer(
    bool IsCoverable,
    NetworkResource? MaintenancePoint,
    double DistanceKm,
    NetworkResource? Node,
    int FreePorts,
    NetworkResource? Route,
    double FibreKm,
    IReadOnlyList<(string Code, Words Text)> Reasons)
{
    /// <summary>A site that cannot even be looked for.</summary>
    public static SiteAnswer Nowhere(string code, Words text) => new(false, null, 0, null, 0, null, 0, [(code, text)]);
}
