namespace ResponseWorkflow.Application.Systems.Operations;

/// <summary>The systems that the product calls.</summary>
public static class SystemKinds
{
    /// <summary>The inventory of resources and services (资源管理系统).</summary>
    public const string Inventory = "inventory";

    /// <summary>What activates and configures services in the network.</summary>
    public const string Activation = "activation";

    /// <summary>What tests services in the network.</summary>
    public const string Testing = "testing";

    /// <summary>What collects alarms of the network.</summary>
    public const string Alarms = "alarms";

    /// <summary>What collects how circuits perform.</summary>
    public const string Performance = "performance";

    /// <summary>All of them, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } = [Inventory, Activation, Testing, Alarms, Performance];
}
