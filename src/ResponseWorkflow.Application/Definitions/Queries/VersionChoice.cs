namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Which versions of definitions a caller means.</summary>
public enum VersionChoice
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>The newest.</summary>
    Latest,

    /// <summary>The published one.</summary>
    Published,

    /// <summary>The newest and the published one.</summary>
    LatestOrPublished,

    /// <summary>The newest, if it is published.</summary>
    LatestAndPublished,

    /// <summary>The draft.</summary>
    Draft,

    /// <summary>One by its number.</summary>
    Number,
}
