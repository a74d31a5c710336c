using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>To have values judged.</summary>
public sealed record JudgeTestRequest
{
    /// <summary>The template to try; null for the one that is in force.</summary>
    public TestTemplate? Template { get; init; }

    /// <summary>What was measured by key of the indicator: numbers, and true or false where a person judges.</summary>
    public DataObject? Values { get; init; }

    /// <summary>Grade of the customer; null when it is not known.</summary>
    public string? Grade { get; init; }

    /// <summary>The bandwidth that was ordered, in kbit/s; null when it is not known.</summary>
    public double? Bandwidth { get; init; }
}
