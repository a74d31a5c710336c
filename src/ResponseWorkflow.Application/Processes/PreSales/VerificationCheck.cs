using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>What a request for resource verification must say: a customer on file, sites that belong together, a day to come. Safe for use by several threads.</summary>
/// <param name="options">Which kind it is, and which levels name branches.</param>
/// <param name="cases">Where a day begins.</param>
internal sealed class VerificationCheck(IOptions<VerificationOptions> options, IOptions<CaseOptions> cases) : ICaseCheck
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Refusal>> CheckAsync(CaseKind kind, StartCase command, Actor actor, ResponseDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(command);
        if (kind.Id != options.Value.Kind)
            return [];
        var checks = new FieldChecks().Required("customerNumber", command.CustomerNumber);
        if (command.CustomerNumber is { } number && !string.IsNullOrWhiteSpace(number) && await CustomerFinding.FindCustomerAsync(context, number.Trim(), actor, cancellationToken) is null)
            checks.Also([VerificationRefusals.CustomerUnknown(number.Trim())]);
        var (sites, circuits, services) = (ListOf(command.Data, "sites"), ListOf(command.Data, "circuits"), ListOf(command.Data, "services"));
        var keys = Keys("data.sites", sites, checks);
        Keys("data.circuits", circuits, checks);
        Keys("data.services", services, checks);
        if (circuits.Count + services.Count == 0)
            checks.Also([VerificationRefusals.NothingAsked()]);
        Ends("data.circuits", circuits, keys, ["siteA", "siteZ"], checks);
        Ends("data.services", services, keys, ["site"], checks);
        CheckDay(command.Data, now, checks);
        await CheckSitesAsync(sites, options.Value.EffectiveLevels.Contains(TextOf(command.Data, "level") ?? "", StringComparer.Ordinal), context, checks, cancellationToken);
        return checks.Found;
    }

    private static HashSet<string> Keys(string field, List<DataObject> items, FieldChecks checks)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < items.Count; place++)
        {
            if (TextOf(items[place], "key") is { } key && !keys.Add(key))
                checks.Also([VerificationRefusals.SiteTwice(At(field, place, "key"), key)]);
        }

        return keys;
    }

    private static void Ends(string field, List<DataObject> items, HashSet<string> sites, IReadOnlyList<string> names, FieldChecks checks)
    {
        for (var place = 0; place < items.Count; place++)
        {
            foreach (var name in names)
            {
                if (TextOf(items[place], name) is { } site && !sites.Contains(site))
                    checks.Also([VerificationRefusals.SiteUnknown(At(field, place, name), site)]);
            }
        }
    }

    private void CheckDay(DataObject data, DateTimeOffset now, FieldChecks checks)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(cases.Value.TimeZone)).DateTime);
        if (TextOf(data, "wishedDate") is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < today)
            checks.Also([VerificationRefusals.DateOver(text)]);
    }

    private static async Task CheckSitesAsync(List<DataObject> sites, bool needsBranches, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        for (var place = 0; place < sites.Count; place++)
        {
            var site = sites[place];
            if (site["longitude"].IsNull != site["latitude"].IsNull)
                checks.Also([VerificationRefusals.HalfPosition(At("data.sites", place, site["longitude"].IsNull ? "longitude" : "latitude"))]);
            var field = At("data.sites", place, "branch");
            if (TextOf(site, "branch") is { } branch)
            {
                var code = UnitSteps.Normalize(branch);
                if (!await context.Units.AnyAsync(row => (row.Id == branch || row.NormalizedCode == code) && row.DissolvedAt == null, cancellationToken))
                    checks.Also([VerificationRefusals.BranchUnknown(field, branch)]);
            }
            else if (needsBranches)
            {
                checks.Also([VerificationRefusals.BranchMissing(field)]);
            }
        }
    }

    private static string At(string field, int place, string name) => string.Create(CultureInfo.InvariantCulture, $"{field}[{place}].{name}");

    private static List<DataObject> ListOf(DataObject data, string name) =>
        data[name].TryGetArray(out var items) ? [.. items.Select(static one => one.TryGetObject(out var item) ? item : DataObject.Empty)] : [];

    private static string? TextOf(DataObject data, string name) => data[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
