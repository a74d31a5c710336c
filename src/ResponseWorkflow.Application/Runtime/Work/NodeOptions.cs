namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>What an operator may set of this node. Section <c>Node</c>.</summary>
public sealed class NodeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Node";

    /// <summary>The node's name in leases and logs. When empty it is made of the machine's name, the process id and a random part.</summary>
    public string? Name { get; set; }
}
