namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>The names of acts in the histories of tasks. They are stored: a name never changes its meaning.</summary>
public static class TaskActs
{
    /// <summary>The name by which the workflow itself stands in histories.</summary>
    public const string Workflow = "workflow";

    /// <summary>The workflow made the task.</summary>
    public const string Created = "created";

    /// <summary>The workflow named nobody who is there: the task went to those who see to such things.</summary>
    public const string Misassigned = "misassigned";

    /// <summary>Somebody took it.</summary>
    public const string Claimed = "claimed";

    /// <summary>Somebody gave it back to all who may take it.</summary>
    public const string Released = "released";

    /// <summary>It was done.</summary>
    public const string Completed = "completed";

    /// <summary>It was handed to a person by whoever had it.</summary>
    public const string Delegated = "delegated";

    /// <summary>It was given to another person by somebody who may do so.</summary>
    public const string Reassigned = "reassigned";

    /// <summary>It was returned to an earlier step.</summary>
    public const string Returned = "returned";

    /// <summary>Somebody asked for haste.</summary>
    public const string Urged = "urged";

    /// <summary>Somebody was told of it.</summary>
    public const string Copied = "copied";

    /// <summary>Somebody is to sign too.</summary>
    public const string SignerAdded = "signerAdded";

    /// <summary>Somebody said something about it.</summary>
    public const string Commented = "commented";

    /// <summary>Whoever did the act before this one took it back. That act stays in the history.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Its unit stands elsewhere in the organisation now, or was dissolved and another one took it over.</summary>
    public const string Rerouted = "rerouted";

    /// <summary>The workflow does not wait for it any more.</summary>
    public const string Cancelled = "cancelled";
}
