using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Finds what subjects of the audit trail are called, for people to read. The trail itself keeps ids: names change. Safe for use by several threads.</summary>
public sealed class AuditSubjectNames(Database database)
{
    /// <summary>The names of those that have one and are still there, by their subjects.</summary>
    /// <param name="subjects">Such as <c>user:7f...</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyDictionary<string, AuditSubjectName>> FindAsync(IEnumerable<string> subjects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var wanted = subjects.Distinct(StringComparer.Ordinal).ToArray();
        var names = new Dictionary<string, AuditSubjectName>(StringComparer.Ordinal);
        await using var context = database.CreateContext();
        var users = IdsOf(wanted, AuditSubjects.User);
        if (users.Length > 0)
        {
            foreach (var user in await context.Users.Where(row => users.Contains(row.Id)).Select(static row => new { row.Id, row.SignInName, row.DisplayName }).ToListAsync(cancellationToken))
                names[AuditSubjects.User(user.Id)] = new($"{user.DisplayName} ({user.SignInName})", $"{user.DisplayName} ({user.SignInName})");
        }

        var units = IdsOf(wanted, AuditSubjects.Unit);
        if (units.Length > 0)
        {
            foreach (var unit in await context.Units.Where(row => units.Contains(row.Id)).Select(static row => new { row.Id, row.NameZh, row.NameEn }).ToListAsync(cancellationToken))
                names[AuditSubjects.Unit(unit.Id)] = new(unit.NameZh, unit.NameEn);
        }

        var roles = IdsOf(wanted, AuditSubjects.Role);
        if (roles.Length > 0)
        {
            foreach (var role in await context.Roles.Where(row => roles.Contains(row.Id)).Select(static row => new { row.Id, row.NameZh, row.NameEn }).ToListAsync(cancellationToken))
                names[AuditSubjects.Role(role.Id)] = new(role.NameZh, role.NameEn);
        }

        var keys = IdsOf(wanted, AuditSubjects.Key);
        if (keys.Length > 0)
        {
            foreach (var key in await context.ApiKeys.Where(row => keys.Contains(row.Id)).Select(static row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
                names[AuditSubjects.Key(key.Id)] = new(key.Name, key.Name);
        }

        var definitions = IdsOf(wanted, AuditSubjects.Definition);
        if (definitions.Length > 0)
        {
            foreach (var definition in await context.Definitions.Where(row => definitions.Contains(row.DefinitionId)).Select(static row => new { row.DefinitionId, row.Name }).ToListAsync(cancellationToken))
            {
                if (definition.Name is { } name)
                    names[AuditSubjects.Definition(definition.DefinitionId)] = new(name, name);
            }
        }

        var limits = IdsOf(wanted, AuditSubjects.RunningLimit);
        if (limits.Length > 0)
        {
            var found = from limit in context.RunningLimits
                        join one in context.Cases on limit.CaseId equals one.Id
                        where limits.Contains(limit.Id)
                        select new { limit.Id, limit.Key, one.Number };
            foreach (var limit in await found.ToListAsync(cancellationToken))
                names[AuditSubjects.RunningLimit(limit.Id)] = new($"{limit.Key} {limit.Number}", $"{limit.Key} {limit.Number}");
        }

        return names;
    }

    private static string[] IdsOf(string[] subjects, Func<string, string> subjectOf)
    {
        var prefix = subjectOf("");
        return [.. subjects.Where(subject => subject.StartsWith(prefix, StringComparison.Ordinal)).Select(subject => subject[prefix.Length..])];
    }
}
