namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>A change with its place in the feed of this node.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Change">The change.</param>
internal sealed record NumberedChange(long Number, LiveChange Change);
