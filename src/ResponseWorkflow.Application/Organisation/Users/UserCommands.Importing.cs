using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <content>Users from files.</content>
public sealed partial class UserCommands
{
    private const string UnitField = "unit";
    private const string RolesField = "roles";

    /// <summary>Puts the rows of a file on file: users whose sign-in name is known are changed, others added with a password until their first sign-in. All rows or none.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<UserImport> ImportAsync(IReadOnlyList<ImportLine<UserLine>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        var made = new Dictionary<string, (string Password, string Hash)>(StringComparer.Ordinal);
        var report = await new ImportRun<UserLine>
        {
            NameField = "signInName",
            Name = static line => line.SignInName,
            Key = SignInName.Normalize,
            Check = static line => Check(line).Found,
            Prepare = async token => made = await SecretsAsync(lines, token),
            Begin = async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                AfterChange(transaction, () => LogImported(actor.Name, lines.Count));
            },
            Put = (transaction, line, token) => PutAsync(transaction, line, made, actor, token),
        }.RunAsync(database, lines, cancellationToken);
        return new UserImport(report, report.IsStored ? [.. Passwords()] : []);

        IEnumerable<FirstPassword> Passwords()
        {
            var added = report.Results.Where(static result => result.Act == ImportAct.Added).Select(static result => result.Row).ToHashSet();
            foreach (var line in lines.Where(line => added.Contains(line.Row)))
                yield return new FirstPassword(line.Details.SignInName!.Trim(), line.Details.DisplayName!.Trim(), made[SignInName.Normalize(line.Details.SignInName!)].Password);
        }
    }

    private static UserChecks Check(UserLine line)
    {
        var roles = HeldRole.Read(line.Roles);
        return new UserChecks()
            .Name("signInName", line.SignInName?.Trim())
            .Text("displayName", line.DisplayName?.Trim())
            .Optional("phone", line.Phone?.Trim())
            .Optional("email", line.Email?.Trim())
            .Add(string.IsNullOrWhiteSpace(line.Unit) ? [UserRefusals.Missing(UnitField)] : [])
            .Add(roles.Any(static role => role.Role.Length == 0) ? [UserRefusals.Missing(RolesField)] : []);
    }

    // Hashing takes long on purpose: it is done before the transaction, for those who are not there yet.
    private async Task<Dictionary<string, (string Password, string Hash)>> SecretsAsync(IReadOnlyList<ImportLine<UserLine>> lines, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var made = new Dictionary<string, (string Password, string Hash)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var name = SignInName.Normalize(line.Details.SignInName!);
            if (await context.Users.AnyAsync(user => user.NormalizedName == name, cancellationToken))
                continue;
            var password = NewPassword(line.Details);
            made[name] = (password, hashing.Hash(password));
        }

        return made;
    }

    // One in very many holds a word that is not taken.
    private string NewPassword(UserLine line)
    {
        while (true)
        {
            var password = secrets.Next(passwords.Value.GeneratedLength);
            if (!rules.Check(PasswordField, password, line.SignInName, line.DisplayName).Any())
                return password;
        }
    }

    private async Task<ImportAct> PutAsync(
        StorageTransaction transaction,
        ImportLine<UserLine> line,
        Dictionary<string, (string Password, string Hash)> made,
        Actor actor,
        CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var now = time.GetUtcNow();
        var name = SignInName.Normalize(line.Details.SignInName!);
        var row = await transaction.Context.Users.FirstOrDefaultAsync(user => user.NormalizedName == name, cancellationToken);

        // One that may not be seen is answered as a name that somebody else has.
        if (row is not null && !await UserSteps.SeesAsync(transaction, row, now, actor, cancellationToken))
            throw UserRefusals.NameTaken(line.Details.SignInName!);
        var unit = await UnitAsync(transaction, UnitField, line.Details.Unit!, actor, cancellationToken);
        var act = ImportAct.Unchanged;
        if (row is null)
        {
            actor.Demand(Permissions.ManageUsers, unit.Id);
            row = await AddAsync(transaction, DetailsOf(line, unit, row), made[name].Hash, actor, cancellationToken);
            act = ImportAct.Added;
        }
        else
        {
            row = await UserSteps.FindManagedAsync(transaction, row.Id, now, actor, cancellationToken);
            var details = DetailsOf(line, unit, row);
            if (details != Known(row))
            {
                if (row.UnitId != unit.Id)
                    actor.Demand(Permissions.ManageUsers, unit.Id);
                await ChangeAsync(transaction, row, details, actor, cancellationToken);
                act = ImportAct.Changed;
            }
        }

        var isGranted = await GrantAsync(transaction, row, unit, HeldRole.Read(line.Details.Roles), now, actor, cancellationToken);
        return act == ImportAct.Unchanged && isGranted ? ImportAct.Changed : act;
    }

    private async Task<bool> GrantAsync(StorageTransaction transaction, UserRow row, UnitRow own, IReadOnlyList<HeldRole> roles, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var isGranted = false;
        foreach (var wanted in roles)
        {
            await transaction.FlushAsync(cancellationToken);
            var context = transaction.Context;
            var role = await RoleAsync(context, wanted.Role, cancellationToken);
            var unit = wanted.Unit is { } code ? await UnitAsync(transaction, RolesField, code, actor, cancellationToken) : own;
            if (await context.RoleHoldings.AnyAsync(held => held.UserId == row.Id && held.RoleId == role.Id && held.UnitId == unit.Id && (held.ValidUntil == null || held.ValidUntil > now), cancellationToken))
                continue;
            await HoldingSteps.GrantAsync(transaction, audit, identities, row.Id, new HoldingDetails { RoleId = role.Id, UnitId = unit.Id }, now, actor, cancellationToken, RolesField, RolesField);
            isGranted = true;
        }

        return isGranted;
    }

    private static async Task<RoleRow> RoleAsync(ResponseDbContext context, string wanted, CancellationToken cancellationToken) =>
        (await context.Roles.Where(role => role.Id == wanted || role.NameZh == wanted || role.NameEn == wanted).ToListAsync(cancellationToken)).OrderByDescending(role => role.Id == wanted).FirstOrDefault()
        ?? throw new RefusedException(UserRefusals.RoleUnknown(RolesField, wanted));

    private static async Task<UnitRow> UnitAsync(StorageTransaction transaction, string field, string code, Actor actor, CancellationToken cancellationToken)
    {
        var normalized = UnitSteps.Normalize(code);
        var found = await transaction.Context.Units.FirstOrDefaultAsync(unit => unit.NormalizedCode == normalized, cancellationToken);
        if (found is null || !actor.May(Permissions.ReadUnits, found.Id))
            throw new RefusedException(OrganisationRefusals.UnitNotThere(field, code));
        return found.DissolvedAt is null ? found : throw new RefusedException(OrganisationRefusals.UnitDissolved(field, found.Code));
    }

    // What the file has no column for stays.
    private static UserDetails DetailsOf(ImportLine<UserLine> line, UnitRow unit, UserRow? row) => new()
    {
        SignInName = line.Details.SignInName!.Trim(),
        DisplayName = line.Details.DisplayName!.Trim(),
        UnitId = unit.Id,
        Phone = line.Says("phone") ? line.Details.Phone?.Trim() : row?.Phone,
        Email = line.Says("email") ? line.Details.Email?.Trim() : row?.Email,
        Language = row?.Language,
    };

    private static UserDetails Known(UserRow row) => new()
    {
        SignInName = row.SignInName,
        DisplayName = row.DisplayName,
        UnitId = row.UnitId,
        Phone = row.Phone,
        Email = row.Email,
        Language = row.Language,
    };

    [LoggerMessage(LogLevel.Information, "{By} imported {Count} users.")]
    private partial void LogImported(string by, int count);
}
