namespace ResponseWorkflow.Server.Access;

/// <summary>Demands that it is known who calls, and nothing else; open to those who must change their password first.</summary>
public sealed record SignInDemand : IAccessDemand;
