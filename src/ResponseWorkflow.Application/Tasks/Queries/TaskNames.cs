using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>How pages call people, units and processes, looked up together for a whole page.</summary>
internal sealed class TaskNames
{
    private readonly Dictionary<string, string> _people;
    private readonly Dictionary<string, TaskChoice> _units;
    private readonly Dictionary<string, string> _processes;

    private TaskNames(Dictionary<string, string> people, Dictionary<string, TaskChoice> units, Dictionary<string, string> processes) => (_people, _units, _processes) = (people, units, processes);

    public static async Task<TaskNames> ReadAsync(ResponseDbContext context, IEnumerable<string?> people, IEnumerable<string?> units, IEnumerable<string?> processes, CancellationToken cancellationToken)
    {
        string[] userIds = Distinct(people), unitIds = Distinct(units), definitionIds = Distinct(processes);
        var names = userIds.Length == 0
            ? []
            : await context.Users.Where(row => userIds.Contains(row.Id)).Select(static row => new { row.Id, row.DisplayName }).ToDictionaryAsync(static row => row.Id, static row => row.DisplayName, StringComparer.Ordinal, cancellationToken);
        var places = unitIds.Length == 0
            ? []
            : await context.Units.Where(row => unitIds.Contains(row.Id)).Select(static row => new TaskChoice(row.Id, row.NameZh, row.NameEn, row.Code)).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var titles = definitionIds.Length == 0
            ? []
            : await context.Definitions.Where(row => definitionIds.Contains(row.DefinitionId)).Select(static row => new { row.DefinitionId, row.Name }).ToDictionaryAsync(static row => row.DefinitionId, static row => row.Name ?? row.DefinitionId, StringComparer.Ordinal, cancellationToken);
        return new TaskNames(names, places, titles);
    }

    public string? Person(string? id) => id is null ? null : _people.GetValueOrDefault(id);

    public TaskChoice? Unit(string id) => _units.GetValueOrDefault(id);

    public string? Process(string id) => _processes.GetValueOrDefault(id);

    private static string[] Distinct(IEnumerable<string?> ids) => [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)];
}
