using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access;

/// <summary>The caller of the request that is being answered.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    // What stands in histories where no sign-in is demanded.
    private const string Anybody = "api";

    private static readonly Account Nobody = new() { Id = "", Name = Anybody, DisplayName = Anybody, Grants = [] };

    public string Name => Account.Name;

    public bool IsSignedIn => Account.Id.Length > 0;

    /// <summary>The account of callers where no sign-in is demanded.</summary>
    public static Account Everybody { get; } = new()
    {
        Id = "",
        Name = Anybody,
        DisplayName = Anybody,
        Grants = [new(UnitTree.RootId, PermissionSet.All)],
    };

    private Account Account => accessor.HttpContext is { } context && AccessGate.AccountOf(context) is { } account ? account : Nobody;

    public bool May(string permission) => Account.May(permission);

    public bool May(string permission, string unitId) => Account.May(permission, unitId);

    public UnitScope ScopeOf(string permission) => Account.ScopeOf(permission);

    public Actor Actor(string? reason = null) => new() { Name = Name, Account = Account, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() };
}
