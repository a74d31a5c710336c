namespace ResponseWorkflow.Application.Definitions;

/// <summary>Where a version of a definition stands.</summary>
public enum VersionState
{
    /// <summary>Being edited; one at most for each definition.</summary>
    Draft = 0,

    /// <summary>New instances run it; one at most for each definition.</summary>
    Published = 1,

    /// <summary>It was published once; instances that are pinned to it run on.</summary>
    Retracted = 2,
}
