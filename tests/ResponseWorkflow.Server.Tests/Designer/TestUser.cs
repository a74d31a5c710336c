using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using Microsoft.AspNetCore.Http;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>The user that a test's request names in its headers, who may do all but what they deny.</summary>
internal sealed class TestUser(IHttpContextAccessor accessor) : ICurrentUser
{
    public const string NameHeader = "X-Test-User", DeniedHeader = "X-Test-Denied";

    public string Name => Header(NameHeader) is { Length: > 0 } name ? name : "ann";

    public bool IsSignedIn => true;

    public bool May(string permission) => !Header(DeniedHeader).Split(',').Contains(permission);

    public bool May(string permission, string unitId) => May(permission);

    public UnitScope ScopeOf(string permission) => May(permission) ? UnitScope.Everywhere : new UnitScope([]);

    public Actor Actor(string? reason = null) => new() { Name = Name, Reason = reason };

    private string Header(string name) => accessor.HttpContext?.Request.Headers[name].ToString() ?? "";
}
