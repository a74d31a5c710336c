using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Whoever hands in may refer to the customers and cases of the units for which it does, and to no others.</summary>
internal static class NorthActor
{
    private static readonly PermissionSet Referring = new([Permissions.ReadCustomers, Permissions.ReadCases]);

    /// <summary>The actor with what handing in brings along.</summary>
    public static Actor Of(Actor actor) => actor.Account is not { } account ? actor : actor with
    {
        Account = account with { Grants = [.. account.Grants, .. account.ScopeOf(Permissions.HandInOrders).UnitIds.Select(static unitId => new Grant(unitId, Referring))] },
    };
}
