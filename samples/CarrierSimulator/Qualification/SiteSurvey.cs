using System.Globalization;
using CarrierSimulator.Geography;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Qualification;

/// <summary>Looks what the network has near a site. Own networks are preferred to a partner's, and the nearest node with a free port and a free core to others.</summary>
internal sealed class SiteSurvey(ResourceRegister register)
{
    private const string Partner = "partner";

    private CarrierInventory Inventory => register.Inventory;

    /// <summary>Surveys a site.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="point">Where it is; null when only the address is known.</param>
    /// <param name="address">Its address.</param>
    /// <param name="bandwidth">The most that a circuit of it needs, in kbit/s.</param>
    /// <param name="ports">How many circuits end there.</param>
    public SiteAnswer Survey(StoreSession session, GeoPoint? point, string? address, double bandwidth, int ports)
    {
        if ((point ?? Inventory.Addresses.Locate(address)) is not { } place)
            return SiteAnswer.Nowhere("site.unknown", new Words("没有坐标，地址也不在地址库中。", "It has no coordinates, and its address is not known."));
        if (!Inventory.Province.Bounds.Contains(place))
            return SiteAnswer.Nowhere("site.outside", new Words($"该地点不在{Inventory.Province.Name}范围内。", $"It does not lie in {Inventory.Province.NameEn}."));
        var near = Inventory.Nodes.Select(node => (Node: node, Km: node.Point.KilometresTo(place))).OrderBy(static one => one.Km).ToList();
        var within = near.Where(one => one.Km <= Inventory.Province.CoverageKm[one.Node.Network]).OrderBy(static one => one.Node.Network == Partner ? 1 : 0).ThenBy(static one => one.Km).ToList();
        foreach (var (node, km) in within)
        {
            if (CountPorts(session, node, bandwidth) >= ports && CountCores(session, node) > 0)
                return Answer(session, place, node, km, bandwidth, []);
        }

        var (nearest, distance) = within.Count > 0 ? within[0] : near[0];
        return Answer(session, place, nearest, distance, bandwidth, Reasons(session, nearest, distance, within.Count > 0, bandwidth, ports));
    }

    private SiteAnswer Answer(StoreSession session, GeoPoint place, NetworkResource node, double km, double bandwidth, List<(string, Words)> reasons)
    {
        var point = Inventory.Sites.MinBy(site => site.Point.KilometresTo(place))!;
        var route = Inventory.Feeder(node.Id);
        var fibre = route.Number("lengthKm") + (km * Inventory.Province.Detour);
        return new SiteAnswer(reasons.Count == 0, point, Math.Round(point.Point.KilometresTo(place), 2), node, CountPorts(session, node, bandwidth), route, Math.Round(fibre, 2), reasons);
    }

    private List<(string, Words)> Reasons(StoreSession session, NetworkResource node, double km, bool isWithin, double bandwidth, int ports)
    {
        var reasons = new List<(string, Words)>();
        if (!isWithin)
            reasons.Add(("coverage.tooFar", new Words(string.Create(CultureInfo.InvariantCulture, $"最近的接入点 {node.Name} 距离 {km:F2} 公里，超出覆盖范围。"), string.Create(CultureInfo.InvariantCulture, $"The nearest access node {node.Name} is {km:F2} km away, beyond its reach."))));
        if (node.Number("portBandwidth") < bandwidth)
            reasons.Add(("bandwidth.tooHigh", new Words($"{node.Name} 的端口速率不足。", $"The ports of {node.Name} do not carry this bandwidth.")));
        else if (CountPorts(session, node, bandwidth) < ports)
            reasons.Add(("ports.none", new Words($"{node.Name} 空闲端口不足。", $"{node.Name} has too few free ports.")));
        if (CountCores(session, node) == 0)
            reasons.Add(("fibre.none", new Words($"{node.Name} 的光缆没有空闲纤芯。", $"The cable of {node.Name} has no free core.")));
        return reasons;
    }

    private int CountPorts(StoreSession session, NetworkResource node, double bandwidth) => register.Free(session, node.Id, ResourceCategory.Port, bandwidth).Count();

    private int CountCores(StoreSession session, NetworkResource node) => register.Free(session, node.Id, ResourceCategory.Fibre).Count();
}
