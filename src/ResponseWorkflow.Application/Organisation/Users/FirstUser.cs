using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Gives a new database the default roles and somebody who can sign in.</summary>
/// <param name="database">Where users are stored.</param>
/// <param name="hashing">Hashes the password.</param>
/// <param name="roles">The default roles.</param>
/// <param name="identities">Gives ids and stamps.</param>
/// <param name="time">The clock.</param>
public sealed class FirstUser(Database database, PasswordHashing hashing, IOptions<DefaultRoleOptions> roles, IIdentitySource identities, TimeProvider time)
{
    /// <summary>The name that the first user signs in with.</summary>
    public const string Name = "admin";

    private const string DisplayName = "管理员 Administrator";

    /// <summary>Adds the default roles, unless the database has roles.</summary>
    public Task AddRolesAsync(CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            await UserLock.TakeAsync(transaction, token);
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
                await UserLock.TakeAsync(transaction, token);
                if (await transaction.Context.Users.AnyAsync(token))
                    return false;
                var row = new UserRow
                {
                    Id = identities.Next().ToString("N"),
                    SignInName = Name,
                    NormalizedName = SignInName.Normalize(Name),
                    DisplayName = DisplayName,
                    IsActive = true,
                    PasswordHash = hash,
                    MustChangePassword = true,
                    SecurityStamp = identities.Next().ToString("N"),
                    CreatedAt = time.GetUtcNow(),
                };
                transaction.Insert(row);
                transaction.Insert(new UserRoleRow { UserId = row.Id, RoleId = roles.Value.FirstUserRole });
                return true;
            },
            cancellationToken);
    }
}
