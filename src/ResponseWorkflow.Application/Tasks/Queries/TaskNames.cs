using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>How pages call people and units, looked up together for a whole page.</summary>
internal sealed class TaskNames
{
    private readonly Dictionary<string, string> _people;
    private readonly Dictionary<string, string> _units;

    private TaskNames(Dictionary<string, string> people, Dictionary<string, string> units) => (_people, _units) = (people, units);

    public static async Task<TaskNames> ReadAsync(ResponseDbContext context, IEnumerable<string?> people, IEnumerable<string?> units, CancellationToken cancellationToken)
    {
        var userIds = people.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var unitIds = units.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var names = userIds.Length == 0
            ? []
            : await context.Users.Where(row => userIds.Contains(row.Id)).Select(static row => new { row.Id, row.DisplayName }).ToDictionaryAsync(static row => row.Id, static row => row.DisplayName, StringComparer.Ordinal, cancellationToken);
        var codes = unitIds.Length == 0
            ? []
            : await context.Units.Where(row => unitIds.Contains(row.Id)).Select(static row => new { row.Id, row.Code }).ToDictionaryAsync(static row => row.Id, static row => row.Code, StringComparer.Ordinal, cancellationToken);
        return new TaskNames(names, codes);
    }

    public string? Person(string? id) => id is null ? null : _people.GetValueOrDefault(id);

    public string? Unit(string? id) => id is null ? null : _units.GetValueOrDefault(id);
}
