using System.Text.Json;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Looks, before a definition is published, at what it asks of people: what would otherwise show only when a case gets there.</summary>
/// <param name="forms">Checks forms.</param>
internal sealed class TaskRule(IFormChecks forms) : IDefinitionRule
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var activities = All(definition.Root).ToArray();
        var ids = activities.Select(static activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. activities.Where(static activity => activity.TypeName is HumanTask.TypeName or HumanTaskGroup.TypeName).SelectMany(asking => Check(asking, ids))]);
    }

    private IEnumerable<DefinitionProblem> Check(ActivityDefinition asking, HashSet<string> ids) =>
        [.. Form(asking), .. Ports(asking), .. Steps(asking, ids), .. Somebody(asking)];

    private IEnumerable<DefinitionProblem> Form(ActivityDefinition asking)
    {
        if (Written(asking, nameof(AsksPeople.Form)) is not { IsNull: false } form || (form.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return [];
        if (TypeConversion.To<DataObject>(form) is not { } given)
        {
            return [Error(asking, "task.form", nameof(AsksPeople.Form), "The form must be a JSON object with 'schema' and 'ui'.", "表单必须是包含“schema”和“ui”的 JSON 对象。")];
        }

        using var document = JsonDocument.Parse(DataJson.ToJson(given));
        return [.. forms.CheckForm(document.RootElement).Select(one => Error(asking, one.Code, nameof(AsksPeople.Form), $"Form: {one.Message}", $"表单：{one.MessageZh}"))];
    }

    private static IEnumerable<DefinitionProblem> Ports(ActivityDefinition asking)
    {
        if (asking.Inputs.ContainsKey(nameof(AsksPeople.Outcomes)) && Written(asking, nameof(AsksPeople.Outcomes)) is null)
            yield break;
        var outcomes = Names(asking, nameof(AsksPeople.Outcomes));
        if (outcomes.Length == 0)
            outcomes = [AsksPeople.Done];
        if (Names(asking, nameof(AsksPeople.ReturnTo)).Length > 0 && !outcomes.Contains(AsksPeople.Returned, StringComparer.Ordinal))
        {
            yield return Error(
                asking,
                "task.returnPort",
                nameof(AsksPeople.ReturnTo),
                $"The task may be returned, but has no outcome '{AsksPeople.Returned}' that leads to the earlier step. Add it to the outcomes.",
                $"该任务允许退回，但没有通向前面步骤的出口“{AsksPeople.Returned}”，请将其加入出口。");
        }

        var buttons = Written(asking, nameof(AsksPeople.Buttons)) is { } written ? TypeConversion.To<DataObject>(written) ?? DataObject.Empty : DataObject.Empty;
        foreach (var (name, _) in buttons.Where(button => !outcomes.Contains(button.Key, StringComparer.Ordinal)))
        {
            yield return Warning(
                asking,
                "task.buttonUnknown",
                nameof(AsksPeople.Buttons),
                $"There is a text for the button '{name}', but no such outcome. The outcomes are {string.Join(", ", outcomes)}.",
                $"为按钮“{name}”设置了文字，但没有这个出口。现有出口：{string.Join("、", outcomes)}。");
        }
    }

    private static IEnumerable<DefinitionProblem> Steps(ActivityDefinition asking, HashSet<string> ids)
    {
        string[] inputs = [nameof(AsksPeople.ReturnTo), nameof(AsksPeople.NotDoneBy), nameof(HumanTask.DoneBy)];
        foreach (var input in inputs)
        {
            foreach (var step in Names(asking, input).Where(step => !ids.Contains(step)))
            {
                yield return Error(
                    asking,
                    "task.stepUnknown",
                    input,
                    $"There is no step with the id '{step}' in this process. The id of a step stands in its properties.",
                    $"本流程中没有 ID 为“{step}”的步骤。步骤的 ID 可在其属性中查看。");
            }
        }
    }

    private static IEnumerable<DefinitionProblem> Somebody(ActivityDefinition asking)
    {
        if (asking.TypeName == HumanTask.TypeName && !IsGiven(asking, nameof(AsksPeople.Role)) && !IsGiven(asking, nameof(HumanTask.Person)) && !IsGiven(asking, nameof(HumanTask.DoneBy)))
        {
            yield return Warning(
                asking,
                "task.nobody",
                nameof(AsksPeople.Role),
                "The task names neither a role, nor a person, nor a step whose doer is to do it. It would go to those who see to tasks without anybody.",
                "该任务既未指定角色、人员，也未指定由哪一步骤的办理人办理，将转给负责处理无人任务的人员。");
        }
    }

    // Scripts and variables give something later.
    private static bool IsGiven(ActivityDefinition asking, string input) =>
        asking.Inputs.ContainsKey(input) && (Written(asking, input) is not { } written || (written.TryGetString(out var text) && !string.IsNullOrWhiteSpace(text)));

    private static string[] Names(ActivityDefinition asking, string input)
    {
        if (Written(asking, input) is not { IsNull: false } written)
            return [];
        var names = input == nameof(HumanTask.DoneBy) ? [TypeConversion.To<string>(written) ?? ""] : TypeConversion.To<string[]>(written) ?? [];
        return [.. names.Where(static name => !string.IsNullOrWhiteSpace(name)).Select(static name => name.Trim()).Distinct(StringComparer.Ordinal)];
    }

    // What the definition says as it stands; null for what is computed, or not set.
    private static DataValue? Written(ActivityDefinition asking, string input) =>
        asking.Inputs.TryGetValue(input, out var expression) && expression.Type is "Literal" or "Object" ? expression.Value : default(DataValue?);

    private static IEnumerable<ActivityDefinition> All(ActivityDefinition activity) => activity.Children.SelectMany(static child => All(child.Activity)).Prepend(activity);

    private static DefinitionProblem Error(ActivityDefinition asking, string code, string input, string message, string messageZh) => Problem(asking, code, ProblemSeverity.Error, input, message, messageZh);

    private static DefinitionProblem Warning(ActivityDefinition asking, string code, string input, string message, string messageZh) => Problem(asking, code, ProblemSeverity.Warning, input, message, messageZh);

    private static DefinitionProblem Problem(ActivityDefinition asking, string code, ProblemSeverity severity, string input, string message, string messageZh) =>
        new(code, severity, message, messageZh, asking.Id, asking.DisplayName, char.ToLowerInvariant(input[0]) + input[1..]);
}
