using ResponseWorkflow.Application.LineTests.Templates;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>To add or change a template of line tests.</summary>
public sealed record TestTemplateRequest
{
    /// <summary>The template.</summary>
    public TestTemplate? Template { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
