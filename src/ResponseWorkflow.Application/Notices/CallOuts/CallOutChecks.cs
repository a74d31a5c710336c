using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>Looks, before a rule of call-outs is stored, whether it can be used: all that is wrong is told together, each with its place. Safe for use by several threads.</summary>
/// <param name="customers">The grades.</param>
/// <param name="units">The kinds of units.</param>
/// <param name="options">The effects, and bounds.</param>
internal sealed class CallOutChecks(IOptions<CustomerOptions> customers, IOptions<UnitOptions> units, IOptions<CallOutOptions> options)
{
    /// <summary>Refuses a rule that cannot be used, or beside which nobody could tell which of two holds.</summary>
    /// <param name="context">Where roles, units and customers are stored.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="others">The other rules that are in force.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>callOut.ambiguous</c>, <c>role.unknown</c>, <c>unit.unknown</c>, <c>unit.kindUnknown</c>, <c>customer.unknown</c>, <c>term.unknown</c>, <c>field.*</c>.</exception>
    public async Task DemandAsync(ResponseDbContext context, CallOutRule rule, IEnumerable<CallOutRule> others, CancellationToken cancellationToken)
    {
        var checks = new FieldChecks().Required("key", rule.Key).Id("key", rule.Key).Required("nameZh", rule.NameZh).Line("nameZh", rule.NameZh).Required("nameEn", rule.NameEn).Line("nameEn", rule.NameEn)
            .Number("fromMinutes", rule.FromMinutes, 0, options.Value.LongestMinutes).Number("level", rule.Level, 1, options.Value.Levels).Number("told", rule.Told.Count, 1, options.Value.TargetsPerRule)
            .Also(rule.Grades.Where(grade => customers.Value.EffectiveGrades.All(term => term.Key != grade)).Select(grade => CustomerRefusals.TermUnknown("grades", grade, customers.Value.EffectiveGrades)))
            .Also(rule.Effects.Where(effect => options.Value.EffectiveEffects.All(term => term.Key != effect)).Select(effect => CustomerRefusals.TermUnknown("effects", effect, options.Value.EffectiveEffects)))
            .Also(others.Where(other => CallOutRules.AreAmbiguous(rule, other)).Select(static other => NoticeRefusals.CallOutAmbiguous(other)));
        string[] numbers = [.. rule.Customers.Select(CaseKeys.OfNumber)];
        var known = numbers.Length == 0 ? [] : await context.Customers.Where(row => numbers.Contains(row.NumberKey)).Select(static row => row.NumberKey).ToListAsync(cancellationToken);
        checks.Also(rule.Customers.Where(number => !known.Contains(CaseKeys.OfNumber(number), StringComparer.Ordinal)).Select(static number => NoticeRefusals.CustomerNotThere("customers", number)));
        for (var index = 0; index < rule.Told.Count; index++)
            checks.Also(await FaultsAsync(context, rule.Told[index], string.Create(CultureInfo.InvariantCulture, $"told[{index}]"), cancellationToken));
        checks.Demand();
    }

    private async Task<IReadOnlyList<Refusal>> FaultsAsync(ResponseDbContext context, CallOutTarget target, string path, CancellationToken cancellationToken)
    {
        var wrong = new List<Refusal>();
        if (!await context.Roles.AnyAsync(row => row.Id == target.Role, cancellationToken))
            wrong.Add(UserRefusals.RoleUnknown($"{path}.role", target.Role));
        if (KindIn(target.Unit) is { } kind)
        {
            if (units.Value.Find(kind) is null)
                wrong.Add(OrganisationRefusals.KindUnknown($"{path}.unit", kind));
        }
        else if (target.Unit != UnitList.OfTheCase && !await context.Units.AnyAsync(row => row.Id == target.Unit && row.DissolvedAt == null, cancellationToken))
        {
            wrong.Add(OrganisationRefusals.UnitNotThere($"{path}.unit", target.Unit));
        }

        return wrong;
    }

    private static string? KindIn(string unit) =>
        unit.StartsWith(UnitList.OfKind, StringComparison.Ordinal) ? unit[UnitList.OfKind.Length..]
        : unit.StartsWith(UnitList.OfProvince, StringComparison.Ordinal) ? unit[UnitList.OfProvince.Length..]
        : null;
}
