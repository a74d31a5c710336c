using System.Diagnostics;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads what a row limits.</summary>
internal static class MeasureReader
{
    private static readonly string[] Kinds = ["within", "before", "share", "immediate", "appointment", "budget"];

    private static readonly Dictionary<string, BudgetUnit> Units = new(StringComparer.Ordinal) { ["hours"] = BudgetUnit.Hours, ["times"] = BudgetUnit.Times };

    public static Measure? Read(ObjectReader row)
    {
        var given = Kinds.Where(row.Has).ToArray();
        if (given.Length > 1)
            row.Problem(null, "row.measures", DataMessages.SeveralMeasures(string.Join(", ", given)));
        if (given.Length == 0)
            return null;
        if (given[0] == "immediate")
            return row.Truth("immediate") ? new Measure.Immediate() : null;
        if (row.Object(given[0]) is not { } reader)
            return null;
        var measure = Of(given[0], reader);
        reader.Close();
        return measure;
    }

    private static Measure? Of(string kind, ObjectReader reader) => kind switch
    {
        "within" => Within(reader),
        "before" => Before(reader),
        "share" => Share(reader),
        "appointment" => Appointment(reader),
        "budget" => Budget(reader),
        _ => throw new UnreachableException(),
    };

    private static Measure.Within? Within(ObjectReader reader)
    {
        var (target, limit) = (reader.Duration("target"), reader.Duration("limit"));
        if (!reader.Has("target") && !reader.Has("limit"))
            reader.Problem(null, "row.empty", DataMessages.NeitherTargetNorLimit());
        return target is null && limit is null ? null : new Measure.Within(target, limit);
    }

    private static Measure.Before? Before(ObjectReader reader)
    {
        var (target, limit) = (reader.Duration("target"), reader.Duration("limit", isRequired: true));
        return limit is null ? null : new Measure.Before(target, limit);
    }

    private static Measure.Share? Share(ObjectReader reader)
    {
        var (of, percent) = (reader.Text("of", isRequired: true), reader.Number("percent", isRequired: true));
        if (percent is <= 0 or > 100)
            reader.Problem("percent", "share.percent", DataMessages.PercentRange());
        return of is null || percent is null ? null : new Measure.Share(of, percent.Value);
    }

    private static Measure.Appointment? Appointment(ObjectReader reader)
    {
        var earliest = reader.Duration("earliest", isRequired: true);
        var from = reader.Duration("targetFrom", isRequired: true);
        var to = reader.Duration("targetTo", isRequired: true);
        var latest = reader.Duration("latest", isRequired: true);
        if (new[] { earliest, from, to, latest }.Any(static duration => duration is not { IsTime: true }))
            return null;
        if (earliest!.Time < from!.Time || from.Time < to!.Time)
            reader.Problem(null, "appointment.order", DataMessages.RangeBackwards());
        return new Measure.Appointment(earliest, from, to!, latest!);
    }

    private static Measure.Budget? Budget(ObjectReader reader)
    {
        var amount = reader.Number("amount", isRequired: true);
        var unit = reader.Choice("unit", BudgetUnit.Hours, Units, isRequired: true);
        var period = reader.Duration("period", isRequired: true);
        if (amount <= 0)
            reader.Problem("amount", "budget.amount", DataMessages.NotPositive());
        return amount is null || period is null ? null : new Measure.Budget(amount.Value, unit, period);
    }
}
