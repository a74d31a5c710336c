namespace ResponseWorkflow.Server.Access;

/// <summary>What an endpoint demands of its caller. The nearest demand counts, so an endpoint may differ from its group.</summary>
public interface IAccessDemand;
