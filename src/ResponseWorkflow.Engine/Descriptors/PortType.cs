namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>What a port of an activity type is.</summary>
public enum PortType
{
    /// <summary>A property that holds a nested activity.</summary>
    Embedded,

    /// <summary>An outcome: the source port of connections.</summary>
    Flow,
}
