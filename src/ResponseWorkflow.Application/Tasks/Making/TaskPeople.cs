using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Finds people for tasks.</summary>
internal static class TaskPeople
{
    /// <summary>The active user of an id or sign-in name; null when there is none.</summary>
    public static async Task<UserRow?> FindAsync(ResponseDbContext context, string name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > StorageMetadata.NameLength)
            return null;
        var (id, normalized) = (name.Trim(), SignInName.Normalize(name));
        var found = await context.Users.Where(row => row.IsActive && (row.Id == id || row.NormalizedName == normalized)).ToListAsync(cancellationToken);
        return found.Find(row => row.Id == id) ?? found.FirstOrDefault();
    }

    /// <summary>Ids of the active users who hold a role in a unit or above it.</summary>
    public static IQueryable<string> Holders(ResponseDbContext context, string roleId, string unitId, DateTimeOffset now) =>
        (from holding in context.RoleHoldings
         join link in context.UnitLinks on holding.UnitId equals link.AncestorId
         join user in context.Users on holding.UserId equals user.Id
         where link.UnitId == unitId && holding.RoleId == roleId && user.IsActive && holding.ValidFrom <= now && (holding.ValidUntil == null || holding.ValidUntil > now)
         select user.Id).Distinct();

    /// <summary>How pages call a user; the id when there is none.</summary>
    public static async Task<string> NameAsync(ResponseDbContext context, string userId, CancellationToken cancellationToken) =>
        await context.Users.Where(row => row.Id == userId).Select(static row => row.DisplayName).FirstOrDefaultAsync(cancellationToken) ?? userId;
}
