using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>The value of a variable.</summary>
internal sealed record StudioVariable(string Id, string Name, DataValue Value);
