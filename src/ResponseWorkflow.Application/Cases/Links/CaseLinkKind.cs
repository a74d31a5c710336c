namespace ResponseWorkflow.Application.Cases.Links;

/// <summary>What a case has to do with another one.</summary>
public enum CaseLinkKind
{
    /// <summary>The other one caused it.</summary>
    CausedBy,

    /// <summary>It is a part of the other one.</summary>
    PartOf,

    /// <summary>It came after the other one and goes on with it.</summary>
    Follows,
}
