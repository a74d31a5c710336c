namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>The parts of the inbox.</summary>
public enum TaskTab
{
    /// <summary>Tasks that the person has, or somebody for whom the person stands in.</summary>
    Mine,

    /// <summary>Open tasks that the person may claim.</summary>
    Units,

    /// <summary>Tasks that the person has ended.</summary>
    Done,

    /// <summary>Tasks of cases that the person has started.</summary>
    Started,

    /// <summary>Tasks that the person was told of.</summary>
    Copied,

    /// <summary>Tasks that have not ended and that the person may give to others, whoever has them.</summary>
    Overseen,

    /// <summary>All tasks of the other parts, for a search; ordered by when they were made.</summary>
    Seen,
}
