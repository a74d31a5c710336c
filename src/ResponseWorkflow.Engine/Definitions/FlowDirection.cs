namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Where a connection leads, seen from the start of its flowchart.</summary>
public enum FlowDirection
{
    /// <summary>Onwards: the forward connections together have no cycle.</summary>
    Forward,

    /// <summary>Back to an activity that leads to its source.</summary>
    Backward,

    /// <summary>Its source is not reached from the start.</summary>
    Unreachable,
}
