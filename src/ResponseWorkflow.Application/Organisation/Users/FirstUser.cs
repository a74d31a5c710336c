using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Gives a new database the topmost unit, the default roles and somebody who can sign in.</summary>
/// <param name="database">Where users are stored.</param>
/// <param name="hashing">Hashes the password.</param>
/// <param name="roles">The default roles.</param>
/// <param name="units">How the topmost unit is called.</param>
/// <param name="passwords">How far back passwords are remembered.</param>
/// <param name="audit">Told of the first user.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class FirstUser(
    Database database,
    PasswordHashing hashing,
    IOptions<DefaultRoleOptions> roles,
    IOptions<UnitOptions> units,
    IOptions<PasswordOptions> passwords,
    AuditTrail audit,
    IIdentitySource identities,
    TimeProvider time)
{
    /// <summary>The name that the first user signs in with.</summary>
    public const string Name = "admin";

    private const string FirstStartName = "first start";
    private const string DisplayName = "管理员 Administrator";

    /// <summary>Adds the topmost unit and the default roles, where the database has none.</summary>
    public Task AddDefaultsAsync(CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            await OrganisationLock.TakeAsync(transaction, token);
            if (!await transaction.Context.Units.AnyAsync(token))
                AddRoot(transaction);
            if (await transaction.Context.Roles.AnyAsync(token))
                return;
            foreach (var role in roles.Value.Effective())
                transaction.Insert(new RoleRow { Id = role.Id, NameZh = role.NameZh, NameEn = role.NameEn, Permissions = string.Join(' ', role.Permissions) });
        },
        cancellationToken);

    /// <summary>Whether there is no user at all.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return !await context.Users.AnyAsync(cancellationToken);
    }

    /// <summary>Adds the first user, who must change the password at once.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when somebody else has added one meanwhile.</returns>
    public Task<bool> AddAsync(string password, CancellationToken cancellationToken)
    {
        var hash = hashing.Hash(password);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                if (await transaction.Context.Users.AnyAsync(token))
                    return false;
                var row = new UserRow
                {
                    Id = identities.Next().ToString("N"),
                    SignInName = Name,
                    NormalizedName = SignInName.Normalize(Name),
                    DisplayName = DisplayName,
                    UnitId = UnitTree.RootId,
                    IsActive = true,
                    PasswordHash = hash,
                    MustChangePassword = true,
                    CreatedAt = time.GetUtcNow(),
                };
                transaction.Insert(row);
                await PasswordSteps.KeepAsync(transaction, row.Id, hash, passwords.Value.History, token);
                var actor = Actor.Program(FirstStartName);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.UserAdded, AuditSubjects.User(row.Id), after: UserSteps.Facts(row)), token);
                await HoldingSteps.GrantAsync(transaction, audit, identities, row.Id, new HoldingDetails { RoleId = roles.Value.FirstUserRole, UnitId = UnitTree.RootId }, time.GetUtcNow(), actor, token);
                return true;
            },
            cancellationToken);
    }

    private void AddRoot(StorageTransaction transaction)
    {
        transaction.Insert(new UnitRow
        {
            Id = UnitTree.RootId,
            Code = units.Value.RootCode,
            NormalizedCode = UnitSteps.Normalize(units.Value.RootCode),
            NameZh = units.Value.RootNameZh,
            NameEn = units.Value.RootNameEn,
            Kind = UnitTree.RootKind,
            ValidFrom = time.GetUtcNow(),
        });
        transaction.Insert(new UnitLinkRow { AncestorId = UnitTree.RootId, UnitId = UnitTree.RootId });
    }
}
