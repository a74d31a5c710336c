using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Offers the units that exist to the designer, and before them that of the case. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class UnitChoices(Database database) : IChoiceSource
{
    private static readonly Choice OfTheCase = new(UnitList.OfTheCase, "The unit of the case", "工单所属单位");

    /// <inheritdoc/>
    public string ListName => UnitList.Name;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var units = await context.Units
            .Where(static row => row.DissolvedAt == null)
            .OrderBy(static row => row.NormalizedCode)
            .Select(static row => new { row.Id, row.Code, row.NameEn, row.NameZh })
            .ToListAsync(cancellationToken);
        return [OfTheCase, .. units.Select(static unit => new Choice(unit.Id, $"{unit.Code} {unit.NameEn}", $"{unit.Code} {unit.NameZh}"))];
    }
}
