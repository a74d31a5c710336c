namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Whether a task of a role comes to somebody without having been claimed.</summary>
public enum AutoClaimRule
{
    /// <summary>Somebody claims it.</summary>
    Never,

    /// <summary>It goes to the only person who holds the role there; if there are several, somebody claims it.</summary>
    OnlyCandidate,

    /// <summary>It goes to whoever did this step of the instance last, if that person may still take it: the one who knows it already.</summary>
    SameAsBefore,
}
