namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>By what tasks are ordered.</summary>
public enum TaskSort
{
    /// <summary>By when they are due; those without such an instant come last.</summary>
    Due,

    /// <summary>By when they came: for <see cref="TaskTab.Done"/> when they were done, for <see cref="TaskTab.Copied"/> when the person was told.</summary>
    Time,
}
