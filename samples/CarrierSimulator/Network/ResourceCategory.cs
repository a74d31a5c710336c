namespace CarrierSimulator.Network;

/// <summary>What kinds of resources the inventory has.</summary>
internal static class ResourceCategory
{
    /// <summary>A maintenance point: the building from which an area is looked after.</summary>
    public const string Site = "site";

    /// <summary>An access node.</summary>
    public const string Node = "node";

    /// <summary>A port of an access node.</summary>
    public const string Port = "port";

    /// <summary>A fibre cable between two places.</summary>
    public const string Route = "route";

    /// <summary>A core of a fibre cable.</summary>
    public const string Fibre = "fibre";

    /// <summary>A splitter of a fibre access tree.</summary>
    public const string Splitter = "splitter";
}
