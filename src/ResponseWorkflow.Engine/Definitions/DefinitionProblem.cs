namespace ResponseWorkflow.Engine.Definitions;

/// <summary>One problem of a definition. All problems are reported together.</summary>
/// <param name="Code">Stable code, such as <c>expression.syntax</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
/// <param name="ActivityId">Id of the activity, or null for the definition itself.</param>
/// <param name="ActivityName">Display name of the activity.</param>
/// <param name="Property">The property in the JSON, such as <c>condition</c> or <c>connections[2]</c>.</param>
/// <param name="Line">Line in the property's script, from 1; 0 when it does not apply.</param>
/// <param name="Column">Column in the property's script, from 1; 0 when it does not apply.</param>
public sealed record DefinitionProblem(
    string Code,
    ProblemSeverity Severity,
    string Message,
    string MessageZh,
    string? ActivityId = null,
    string? ActivityName = null,
    string? Property = null,
    int Line = 0,
    int Column = 0);
