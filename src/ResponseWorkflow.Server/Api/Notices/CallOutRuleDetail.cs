namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A rule of call-outs with its versions.</summary>
public sealed record CallOutRuleDetail
{
    /// <summary>The rule that is in force.</summary>
    public required CallOutRuleModel Rule { get; init; }

    /// <summary>Its version; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>All that are kept, the newest first.</summary>
    public required IReadOnlyList<CallOutVersionModel> Versions { get; init; }
}
