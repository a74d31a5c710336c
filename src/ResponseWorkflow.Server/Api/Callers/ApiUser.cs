namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>Everybody who calls the API, until there is sign-in.</summary>
internal sealed class ApiUser : ICurrentUser
{
    public string Name => "api";

    public bool IsSignedIn => false;

    public bool May(string permission) => true;
}
