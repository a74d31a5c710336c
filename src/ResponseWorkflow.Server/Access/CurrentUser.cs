using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access;

/// <summary>The caller of the request that is being answered.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    // What stands in histories where no sign-in is demanded.
    private const string Anybody = "api";

    public string Name => Account?.Name ?? Anybody;

    public bool IsSignedIn => Account is { Id.Length: > 0 };

    private Account? Account => accessor.HttpContext is { } context ? AccessGate.AccountOf(context) : null;

    public bool May(string permission) => Account?.Permissions.Allows(permission) ?? false;

    /// <summary>The account of callers where no sign-in is demanded.</summary>
    public static Account Everybody { get; } = new() { Id = "", Name = Anybody, DisplayName = Anybody, Permissions = Application.Organisation.Users.PermissionSet.All };
}
