namespace ResponseWorkflow.Engine.Definitions;

/// <summary>How a property of an activity nests other activities.</summary>
internal enum NestingKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is an activity.</summary>
    Single,

    /// <summary>It is a list of activities.</summary>
    List,

    /// <summary>It is a list of objects that hold activities, such as cases.</summary>
    Holders,
}
