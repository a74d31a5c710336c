using CarrierSimulator.Geography;

namespace CarrierSimulator.Network;

/// <summary>All resources with the ways in which they are looked up. What it holds never changes.</summary>
internal sealed class CarrierInventory
{
    private readonly IReadOnlyDictionary<string, NetworkResource> _byId;
    private readonly ILookup<string, NetworkResource> _byParent;
    private readonly Dictionary<string, NetworkResource> _feeders;

    /// <summary>Builds the network and indexes it.</summary>
    public CarrierInventory(Province province, int seed)
    {
        Province = province;
        Addresses = new AddressBook(province);
        _byId = NetworkPlan.Build(province, seed);
        _byParent = _byId.Values.Where(static one => one.Parent is not null).ToLookup(static one => one.Parent!, StringComparer.Ordinal);
        _feeders = _byId.Values.Where(one => one.Category == ResourceCategory.Route && _byId[(string)one.Facts["from"]].Category == ResourceCategory.Node).ToDictionary(static one => (string)one.Facts["from"], StringComparer.Ordinal);
        Sites = [.. _byId.Values.Where(static one => one.Category == ResourceCategory.Site)];
        Nodes = [.. _byId.Values.Where(static one => one.Category == ResourceCategory.Node)];
    }

    /// <summary>The province it lies in.</summary>
    public Province Province { get; }

    /// <summary>The addresses of the province.</summary>
    public AddressBook Addresses { get; }

    /// <summary>Everything.</summary>
    public IEnumerable<NetworkResource> All => _byId.Values;

    /// <summary>The maintenance points.</summary>
    public IReadOnlyList<NetworkResource> Sites { get; }

    /// <summary>The access nodes.</summary>
    public IReadOnlyList<NetworkResource> Nodes { get; }

    /// <summary>One of them; null when there is none of that id.</summary>
    public NetworkResource? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The ports of a node.</summary>
    public IEnumerable<NetworkResource> Ports(string node) => _byParent[node].Where(static one => one.Category == ResourceCategory.Port);

    /// <summary>The cable from a node to its maintenance point.</summary>
    public NetworkResource Feeder(string node) => _feeders[node];

    /// <summary>The cores of a cable.</summary>
    public IEnumerable<NetworkResource> Cores(string route) => _byParent[route];

    /// <summary>What an item of a reservation can be met with: the ports of the node, or the cores of its cable.</summary>
    public IEnumerable<NetworkResource> Candidates(string node, string category) => category == ResourceCategory.Fibre ? Cores(Feeder(node).Id) : Ports(node);
}
