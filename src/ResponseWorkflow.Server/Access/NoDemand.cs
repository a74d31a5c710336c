namespace ResponseWorkflow.Server.Access;

/// <summary>Open to everybody.</summary>
/// <param name="IsForBrowsers">Whether browsers of other sites must be kept from sending writes to it.</param>
public sealed record NoDemand(bool IsForBrowsers) : IAccessDemand;
