namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>What pages are told of.</summary>
public enum LiveKind
{
    /// <summary>A definition.</summary>
    Definition,

    /// <summary>An instance.</summary>
    Instance,

    /// <summary>A case.</summary>
    Case,

    /// <summary>A task of a person.</summary>
    HumanTask,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A circuit.</summary>
    Circuit,

    /// <summary>A running time limit of a case.</summary>
    RunningLimit,

    /// <summary>A rule row, an addition, a calendar, a year of holidays or the words of the time limits.</summary>
    TimeLimit,

    /// <summary>A notice of a person.</summary>
    Notice,

    /// <summary>A dispatch order: one of its circuits or sections.</summary>
    DispatchOrder,
}
