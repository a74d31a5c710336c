using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>An expression as a definition stores it.</summary>
/// <param name="Type">Its language: <c>Literal</c>, <c>Object</c>, <c>Variable</c>, <c>Input</c>, <c>JavaScript</c>, <c>Liquid</c>, ...</param>
/// <param name="Value">Its payload.</param>
public sealed record ExpressionDefinition(string Type, DataValue Value);
