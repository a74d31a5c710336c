using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Offers the units that exist to the designer, and before them that of the case and the departments of its branch. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">The kinds of units.</param>
public sealed class UnitChoices(Database database, IOptions<UnitOptions> options) : IChoiceSource
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
        return [OfTheCase, .. options.Value.Effective().Where(static kind => kind.Level is UnitLevel.Department or UnitLevel.Team).Select(OfKind), .. options.Value.Effective().Where(static kind => kind.Under.Contains(UnitLevel.Province) && kind.Level is UnitLevel.Department or UnitLevel.Team).Select(OfProvince), .. units.Select(static unit => new Choice(unit.Id, $"{unit.Code} {unit.NameEn}", $"{unit.Code} {unit.NameZh}"))];
    }

    private static Choice OfProvince(UnitKind kind) => new(UnitList.OfProvince + kind.Id, $"Of the case's province: {kind.NameEn}", $"工单所属省公司：{kind.NameZh}");

    private static Choice OfKind(UnitKind kind) => new(UnitList.OfKind + kind.Id, $"Of the case's branch: {kind.NameEn}", $"工单所属分公司：{kind.NameZh}");
}
