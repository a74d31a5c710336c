namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>Which version of an instance there is now.</summary>
internal sealed record InstanceVersion(string InstanceId, long RowVersion);
