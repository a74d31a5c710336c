using System.Globalization;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Scheduling;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>Finds the ways in which a version starts, and what is wrong with its schedules.</summary>
internal sealed class TriggerPlanner(DefinitionOptions options, BurstOptions bursts)
{
    /// <summary>The names of triggers that the clock fires.</summary>
    public const string Timer = "Elsa.Timer", Cron = "Elsa.Cron", StartAt = "Elsa.StartAt";

    private const string ScheduleCode = "trigger.schedule";

    /// <summary>Plans the triggers of a compiled version.</summary>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="versionId">Id of the version.</param>
    /// <param name="workflow">The version.</param>
    /// <param name="now">The instant of the publication.</param>
    public TriggerPlan Plan(string definitionId, string versionId, CompiledWorkflow workflow, DateTimeOffset now)
    {
        IReadOnlyList<IndexedTrigger> indexed;
        try
        {
            indexed = TriggerIndex.Of(workflow, now, bursts);
        }
        catch (ActivityFaultException exception)
        {
            return new([], [], [new DefinitionProblem("trigger.input", ProblemSeverity.Error, $"An input of a trigger cannot be evaluated: {exception.Message}", $"触发器的输入无法求值：{exception.Message}")]);
        }

        var triggers = new List<TriggerRow>();
        var timers = new List<TimerRow>();
        var problems = new List<DefinitionProblem>();

        // A workflow that is used as an activity twice brings the same trigger twice: it starts one instance all the same.
        foreach (var (key, trigger) in indexed.Select(trigger => KeyValuePair.Create(TriggerKey.Of(definitionId, trigger.Activity.Id, trigger.Hash), trigger)).DistinctBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            switch (trigger.Name)
            {
                case Timer or Cron or StartAt:
                    if (Schedule(trigger, now, problems) is { } schedule)
                    {
                        timers.Add(new TimerRow
                        {
                            Id = key,
                            Kind = schedule.Kind,
                            DueAt = schedule.DueAt,
                            DefinitionId = definitionId,
                            VersionId = versionId,
                            ActivityId = trigger.Activity.Id,
                            Schedule = schedule.Text,
                        });
                    }

                    break;
                default:
                    triggers.Add(new TriggerRow
                    {
                        Id = key,
                        DefinitionId = definitionId,
                        VersionId = versionId,
                        ActivityId = trigger.Activity.Id,
                        Name = trigger.Name,
                        Hash = trigger.Hash,
                        Payload = trigger.Payload.IsNull ? null : DataJson.ToJson(trigger.Payload),
                    });
                    break;
            }
        }

        return new(triggers, timers, problems);
    }

    private (TimerKind Kind, DateTimeOffset DueAt, string? Text)? Schedule(IndexedTrigger trigger, DateTimeOffset now, List<DefinitionProblem> problems) => trigger.Name switch
    {
        Timer => Interval(trigger, now, problems),
        Cron => Recurring(trigger, now, problems),
        _ => Once(trigger, problems),
    };

    private (TimerKind Kind, DateTimeOffset DueAt, string? Text)? Interval(IndexedTrigger trigger, DateTimeOffset now, List<DefinitionProblem> problems)
    {
        TypeConversion.TryTo<TimeSpan>(Value(trigger, "interval"), out var interval);
        if (interval >= options.ShortestInterval && interval <= DateTimeOffset.MaxValue - now)
            return (TimerKind.Interval, now + interval, interval.ToString("c", CultureInfo.InvariantCulture));
        problems.Add(Problem(
            trigger,
            "interval",
            $"The interval {interval:c} is not usable: it must be at least {options.ShortestInterval:c}.",
            $"时间间隔 {interval:c} 不可用，至少应为 {options.ShortestInterval:c}。"));
        return null;
    }

    private static (TimerKind Kind, DateTimeOffset DueAt, string? Text)? Recurring(IndexedTrigger trigger, DateTimeOffset now, List<DefinitionProblem> problems)
    {
        TypeConversion.TryTo<string>(Value(trigger, "cronExpression"), out var text);
        if (!CronExpression.TryParse(text, out var cron, out var error))
            problems.Add(Problem(trigger, "cronExpression", $"'{text}' is no cron expression: {error.English}", $"“{text}”不是有效的 Cron 表达式：{error.Chinese}"));
        else if (text!.Length > StorageMetadata.NameLength)
            problems.Add(Problem(trigger, "cronExpression", $"The cron expression is longer than {StorageMetadata.NameLength} characters.", $"Cron 表达式超过 {StorageMetadata.NameLength} 个字符。"));
        else if (cron.Next(now) is { } next)
            return (TimerKind.Cron, next, text);
        else
            problems.Add(Problem(trigger, "cronExpression", $"The cron expression '{text}' has no further instant.", $"Cron 表达式“{text}”不再有触发时间。"));
        return null;
    }

    private static (TimerKind Kind, DateTimeOffset DueAt, string? Text)? Once(IndexedTrigger trigger, List<DefinitionProblem> problems)
    {
        if (TypeConversion.TryTo<DateTimeOffset>(Value(trigger, "executeAt"), out var instant) && instant != default)
            return (TimerKind.StartAt, instant.ToUniversalTime(), null);
        problems.Add(Problem(trigger, "dateTime", "The trigger has no instant.", "触发器没有指定时间。"));
        return null;
    }

    private static DataValue Value(IndexedTrigger trigger, string name) => trigger.Payload.TryGetObject(out var payload) ? payload[name] : DataValue.Null;

    private static DefinitionProblem Problem(IndexedTrigger trigger, string property, string message, string messageZh) =>
        new(ScheduleCode, ProblemSeverity.Error, message, messageZh, trigger.Activity.Id, trigger.Activity.Name ?? trigger.Activity.Id, property);
}
