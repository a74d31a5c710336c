using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Making;

/// <summary>Looks, before a definition is published, whether there are rows for the keys of time limits that it names.</summary>
/// <param name="terms">The rows.</param>
internal sealed class LimitRule(ITimeLimitTerms terms) : IDefinitionRule
{
    private static readonly Dictionary<string, string> Inputs = new(StringComparer.Ordinal)
    {
        [StartTimeLimit.TypeName] = nameof(StartTimeLimit.Key),
        [FindTimeLimit.TypeName] = nameof(FindTimeLimit.Key),
        [StopTimeLimit.TypeName] = nameof(StopTimeLimit.Key),
        [MoveTimeLimit.TypeName] = nameof(MoveTimeLimit.Key),
        [PauseTimeLimits.TypeName] = nameof(PauseTimeLimits.Keys),
        [ResumeTimeLimits.TypeName] = nameof(ResumeTimeLimits.Keys),
        [OnTimeLimitWarning.TypeName] = nameof(AwaitsTimeLimit.Key),
        [OnTimeLimitBreached.TypeName] = nameof(AwaitsTimeLimit.Key),
        [HumanTask.TypeName] = nameof(AsksPeople.LimitKey),
        [HumanTaskGroup.TypeName] = nameof(AsksPeople.LimitKey),
    };

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var named = All(definition.Root).Where(static activity => Inputs.ContainsKey(activity.TypeName)).SelectMany(static activity => Named(activity, Inputs[activity.TypeName])).ToArray();
        if (named.Length == 0)
            return [];
        var known = (await terms.InForceAsync(cancellationToken)).Data.Rules.Keys.ToHashSet(StringComparer.Ordinal);
        return [.. named.Where(one => !known.Contains(one.Key)).Select(one => Unknown(one.Activity, one.Input, one.Key, known))];
    }

    private static DefinitionProblem Unknown(ActivityDefinition activity, string input, string key, HashSet<string> known)
    {
        var near = string.Join(", ", known.Where(one => one.Split('.')[0] == key.Split('.')[0]).Order(StringComparer.Ordinal));
        var (hint, hintZh) = near.Length == 0 ? ("", "") : ($" There are: {near}.", $"现有：{near}。");
        return new(
            "limit.unknownKey", ProblemSeverity.Error, $"No rule row has the key '{key}'.{hint}", $"没有键为“{key}”的时限规则行。{hintZh}", activity.Id, activity.DisplayName, char.ToLowerInvariant(input[0]) + input[1..]);
    }

    private static IEnumerable<(ActivityDefinition Activity, string Input, string Key)> Named(ActivityDefinition activity, string input)
    {
        if (!activity.Inputs.TryGetValue(input, out var expression) || expression.Type is not ("Literal" or "Object") || expression.Value.IsNull)
            return [];
        var keys = input == nameof(PauseTimeLimits.Keys) ? TypeConversion.To<string[]>(expression.Value) ?? [] : [TypeConversion.To<string>(expression.Value) ?? ""];
        return keys.Where(static key => !string.IsNullOrWhiteSpace(key)).Select(key => (activity, input, key.Trim()));
    }

    private static IEnumerable<ActivityDefinition> All(ActivityDefinition activity) => activity.Children.SelectMany(static child => All(child.Activity)).Prepend(activity);
}
