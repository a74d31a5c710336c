namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>Templates of line tests, or the versions of one.</summary>
public sealed record TestTemplateList
{
    /// <summary>The templates in force, or the versions, the newest first.</summary>
    public required IReadOnlyList<TestTemplateEntry> Items { get; init; }
}
