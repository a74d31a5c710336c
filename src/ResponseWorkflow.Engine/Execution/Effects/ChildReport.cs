namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>When the parent of a dispatched workflow is resumed.</summary>
public enum ChildReport
{
    /// <summary>Never: nobody waits.</summary>
    None,

    /// <summary>When the child's first burst is over, whatever its status then.</summary>
    FirstBurst,

    /// <summary>When the child has ended, whatever the way.</summary>
    End,
}
