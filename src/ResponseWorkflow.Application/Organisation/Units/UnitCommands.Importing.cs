using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <content>Units from files.</content>
public sealed partial class UnitCommands
{
    private const string ParentField = "parent";

    /// <summary>Puts the rows of a file into the organisation: units whose code is known are changed and moved, others added. All rows or none; their order does not matter.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ImportReport> ImportAsync(IReadOnlyList<ImportLine<UnitLine>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        return new ImportRun<UnitLine>
        {
            NameField = "code",
            Name = static line => line.Code,
            Key = UnitSteps.Normalize,
            Check = line => Check(DetailsOf(line)).Found,
            Begin = async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                Tell(transaction, actor, $"{lines.Count} rows", "imported");
            },
            Put = (transaction, line, token) => PutAsync(transaction, line.Details, actor, token),
        }.RunAsync(database, UnitLineOrder.UpperFirst(lines), cancellationToken);
    }

    private async Task<ImportAct> PutAsync(StorageTransaction transaction, UnitLine line, Actor actor, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var details = DetailsOf(line);
        var code = UnitSteps.Normalize(details.Code);
        var row = await transaction.Context.Units.FirstOrDefaultAsync(unit => unit.NormalizedCode == code, cancellationToken);
        if (row is null)
        {
            var parent = await ParentAsync(transaction, line, row: null, actor, cancellationToken) ?? throw new RefusedException(UserRefusals.Missing(ParentField));
            await DemandParentAsync(transaction, ParentField, parent.Id, actor, cancellationToken);
            await AddAsync(transaction, details, parent.Id, actor, cancellationToken);
            return ImportAct.Added;
        }

        // One that may not be seen is answered as a code that somebody else has.
        if (!actor.May(Permissions.ReadUnits, row.Id))
            throw new RefusedException(OrganisationRefusals.CodeTaken("code", details.Code));
        actor.Demand(Permissions.ManageUnits, row.Id);
        var upper = await ParentAsync(transaction, line, row, actor, cancellationToken);

        // A list that was exported with the dissolved ones goes back as it is. To bring one back is an act of its own: an old file must not do it unseen.
        if (row.DissolvedAt is not null)
            return !Differs(row, details) && row.ParentId == upper?.Id ? ImportAct.Unchanged : throw new RefusedException(OrganisationRefusals.UnitMustBeRestored("code", row.Code));
        if ((upper is null) != (row.ParentId is null))
            throw upper is null ? new RefusedException(UserRefusals.Missing(ParentField)) : OrganisationRefusals.RootStays(ParentField);
        return await FollowAsync(transaction, row, details, upper, actor, cancellationToken) ? ImportAct.Changed : ImportAct.Unchanged;
    }

    private async Task<bool> FollowAsync(StorageTransaction transaction, UnitRow row, UnitDetails details, UnitRow? upper, Actor actor, CancellationToken cancellationToken)
    {
        var isOtherKind = row.Kind != details.Kind;
        var isMoved = row.ParentId != upper?.Id;
        var isChanged = Differs(row, details);
        if (isMoved)
            actor.Demand(Permissions.ManageUnits, row.ParentId!);
        if (isChanged)
            await ChangeAsync(transaction, row, details, actor, cancellationToken);
        if (isMoved)
            await PutAsync(transaction, row, upper!.Id, ParentField, actor, cancellationToken);
        if (isOtherKind)
            await DemandPlaceAsync(transaction, row, row.Kind, cancellationToken);
        return isChanged || isMoved;
    }

    private static bool Differs(UnitRow row, UnitDetails details) => row.Kind != details.Kind || row.Code != details.Code || row.NameZh != details.NameZh || row.NameEn != details.NameEn;

    // Where a unit stands, its managers may read also when they do not see the unit above.
    private static async Task<UnitRow?> ParentAsync(StorageTransaction transaction, UnitLine line, UnitRow? row, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(line.Parent))
            return null;
        var code = UnitSteps.Normalize(line.Parent);
        var found = await transaction.Context.Units.FirstOrDefaultAsync(unit => unit.NormalizedCode == code, cancellationToken);
        return found is not null && (found.Id == row?.ParentId || actor.May(Permissions.ReadUnits, found.Id)) ? found : throw new RefusedException(OrganisationRefusals.UnitNotThere(ParentField, line.Parent));
    }

    private UnitDetails DetailsOf(UnitLine line) => new()
    {
        Code = line.Code?.Trim() ?? "",
        NameZh = line.NameZh?.Trim() ?? "",
        NameEn = line.NameEn?.Trim() ?? "",
        Kind = KindOf(line.Kind?.Trim() ?? ""),
    };

    private string KindOf(string text) =>
        options.Value.Effective().FirstOrDefault(kind => kind.Id == text || kind.NameZh == text || string.Equals(kind.NameEn, text, StringComparison.OrdinalIgnoreCase))?.Id ?? text;
}
