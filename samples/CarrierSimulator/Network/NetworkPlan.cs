using System.Globalization;
using CarrierSimulator.Geography;

namespace CarrierSimulator.Network;

/// <summary>Builds the network from a seed: the same seed, the same network.</summary>
internal sealed class NetworkPlan
{
    private const double JitterKm = 0.15;
    private const int Houses = 300;
    private const int SplitterOneIn = 2;

    private readonly Province _province;
    private readonly Random _random;
    private readonly Dictionary<string, NetworkResource> _resources = new(StringComparer.Ordinal);

    private NetworkPlan(Province province, int seed) => (_province, _random) = (province, new Random(seed));

    /// <summary>Builds it.</summary>
    /// <param name="province">Where.</param>
    /// <param name="seed">What the dice begin with.</param>
    public static IReadOnlyDictionary<string, NetworkResource> Build(Province province, int seed)
    {
        var plan = new NetworkPlan(province, seed);
        var centres = new List<NetworkResource>();
        foreach (var city in province.Cities)
            centres.Add(plan.Build(city));
        for (var i = 1; i < centres.Count; i++)
            plan.AddRoute(centres[i], centres[i - 1], centres[i].Network, province.BackboneCores);
        return plan._resources;
    }

    private NetworkResource Build(City city)
    {
        var points = Enumerable.Range(1, city.MaintenancePoints).Select(number => AddPoint(city, number)).ToList();
        var joined = new HashSet<(string, string)>();
        foreach (var point in points)
        {
            // A ring is made of each point's two nearest.
            foreach (var other in points.Where(other => other != point).OrderBy(other => other.Point.KilometresTo(point.Point)).Take(2))
            {
                if (joined.Add(string.CompareOrdinal(point.Id, other.Id) < 0 ? (point.Id, other.Id) : (other.Id, point.Id)))
                    AddRoute(point, other, "A", _province.BackboneCores);
            }
        }

        for (var number = 1; number <= city.AccessNodes; number++)
            AddNode(city, number, points);
        return points[0];
    }

    private NetworkResource AddPoint(City city, int number)
    {
        var district = city.Districts[(number - 1) % city.Districts.Count];
        var street = _random.Next(city.Streets.Count);
        var place = city.House(district, street, _random.Next(1, Houses));
        var id = Id("MP", city, number, 2);
        var name = string.Create(CultureInfo.InvariantCulture, $"{city.Name}{district.Name}{city.Streets[street]}维护点{number:D2}");
        return Add(new NetworkResource(id, ResourceCategory.Site, name, city.Code, "A", id, name, place, null, ResourceState.Free, Facts(("district", district.Name))));
    }

    private void AddNode(City city, int number, List<NetworkResource> points)
    {
        var district = Any(city.Districts, static district => district.Density);
        var street = _random.Next(city.Streets.Count);
        var house = _random.Next(1, Houses);
        var place = city.House(district, street, house).Moved(Jitter(), Jitter());
        var network = Any(_province.Networks, static network => network.Weight).Key;
        var kind = Any(_province.AccessNodeKinds, static kind => kind.Weight);
        var point = points.MinBy(point => point.Point.KilometresTo(place))!;
        var id = Id("AN", city, number, 4);
        var name = string.Create(CultureInfo.InvariantCulture, $"{city.Name}{district.Name}{city.Streets[street]}{house}号{kind.Kind}");
        var node = Add(new NetworkResource(id, ResourceCategory.Node, name, city.Code, network, point.Id, point.Name, place, point.Id, ResourceState.Free, Facts(("kind", kind.Kind), ("district", district.Name), ("ports", kind.Ports), ("portBandwidth", kind.PortKbits))));
        var isFull = _random.NextDouble() < _province.FullNodeShare;
        for (var port = 1; port <= kind.Ports; port++)
        {
            var state = isFull ? ResourceState.AssignedTo("", isActive: true) : Initial(_province.PortShares);
            Add(node with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-P{port:D2}"), Category = ResourceCategory.Port, Name = string.Create(CultureInfo.InvariantCulture, $"{name} 1/{port}"), Parent = id, Initial = state, Facts = Facts(("bandwidth", kind.PortKbits)) });
        }

        AddRoute(node, point, network, _province.AccessCores);
        if (kind.Kind == "OLT" && _random.Next(SplitterOneIn) == 0)
            AddSplitters(node);
    }

    private void AddSplitters(NetworkResource node)
    {
        for (var number = 1; number <= 2; number++)
        {
            var ratio = _province.SplitterRatios[_random.Next(_province.SplitterRatios.Count)];
            Add(node with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{node.Id}-S{number:D2}"),
                Category = ResourceCategory.Splitter,
                Name = string.Create(CultureInfo.InvariantCulture, $"{node.Name} 分光器{number:D2} 1:{ratio}"),
                Parent = node.Id,
                Point = node.Point.Moved(Jitter(), Jitter()),
                Facts = Facts(("ratio", ratio), ("freeOutputs", _random.Next(ratio))),
            });
        }
    }

    private void AddRoute(NetworkResource from, NetworkResource to, string network, int cores)
    {
        var id = $"FR-{from.Id}-{to.Id}";
        var length = Math.Round(from.Point.KilometresTo(to.Point) * _province.Detour, 2);
        var route = Add(new NetworkResource(id, ResourceCategory.Route, $"{from.Name}—{to.Name}", from.City, network, to.PlaceId, to.PlaceName, from.Point, null, ResourceState.Free, Facts(("from", from.Id), ("to", to.Id), ("lengthKm", length), ("cores", cores))));
        for (var core = 1; core <= cores; core++)
            Add(route with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-C{core:D2}"), Category = ResourceCategory.Fibre, Name = string.Create(CultureInfo.InvariantCulture, $"{route.Name} {core}芯"), Parent = id, Initial = Initial(_province.CoreShares), Facts = Facts(("lengthKm", length)) });
    }

    private ResourceState Initial(UseShares shares)
    {
        var dice = _random.NextDouble();
        if (dice < shares.InUse)
            return ResourceState.AssignedTo("", isActive: true);
        if (dice < shares.InUse + shares.Reserved)
            return ResourceState.Held;
        return dice < shares.InUse + shares.Reserved + shares.Faulty ? ResourceState.Faulty : ResourceState.Free;
    }

    private NetworkResource Add(NetworkResource resource)
    {
        _resources.Add(resource.Id, resource);
        return resource;
    }

    private double Jitter() => ((_random.NextDouble() * 2) - 1) * JitterKm;

    private T Any<T>(IReadOnlyList<T> all, Func<T, int> weight)
    {
        var place = _random.Next(all.Sum(weight));
        foreach (var one in all)
        {
            place -= weight(one);
            if (place < 0)
                return one;
        }

        return all[^1];
    }

    private static string Id(string kind, City city, int number, int digits) => $"{kind}-{city.Code}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}";

    private static Dictionary<string, object> Facts(params (string Name, object Value)[] facts) => facts.ToDictionary(static fact => fact.Name, static fact => fact.Value, StringComparer.Ordinal);
}
