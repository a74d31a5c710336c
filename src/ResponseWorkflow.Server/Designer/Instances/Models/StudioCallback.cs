using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>What an enclosing activity does when one inside it completes.</summary>
internal sealed record StudioCallback(string OwnerInstanceId, string ChildNodeId, string MethodName, DataValue Tag);
