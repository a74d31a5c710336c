namespace ResponseWorkflow.Engine.Execution;

/// <summary>How flowcharts join branches.</summary>
public enum FlowchartMode
{
    /// <summary>By counting visits; untaken branches are eliminated. The default.</summary>
    Counter,

    /// <summary>By tokens; an activity's merge mode decides.</summary>
    Token,
}
