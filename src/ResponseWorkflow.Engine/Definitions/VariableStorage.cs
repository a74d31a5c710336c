namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Whether a variable survives a wait.</summary>
public enum VariableStorage
{
    /// <summary>Lost when the instance suspends: after a resume it has its default again. Also the meaning of "no driver".</summary>
    Memory,

    /// <summary>Stored with the instance.</summary>
    Instance,
}
