using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>The functions that reach the running instance.</summary>
internal static class InstanceFunctions
{
    private static readonly Dictionary<string, Func<ActivityExecutionContext, ScriptFunction>> Functions = new(StringComparer.Ordinal)
    {
        ["getWorkflowInstanceId"] = static context => _ => context.WorkflowExecutionContext.Id,
        ["getWorkflowInstanceName"] = static context => _ => context.WorkflowExecutionContext.Name,
        ["setWorkflowInstanceName"] = static context => arguments =>
        {
            context.WorkflowExecutionContext.Name = TextAt(arguments, 0);
            return default;
        },
        ["getCorrelationId"] = static context => _ => context.WorkflowExecutionContext.CorrelationId,
        ["setCorrelationId"] = static context => arguments =>
        {
            context.WorkflowExecutionContext.SetCorrelationId(TextAt(arguments, 0));
            return default;
        },
        ["getWorkflowDefinitionId"] = static context => _ => context.WorkflowExecutionContext.Workflow.DefinitionId,
        ["getWorkflowDefinitionVersionId"] = static context => _ => context.WorkflowExecutionContext.Workflow.Id,
        ["getWorkflowDefinitionVersion"] = static context => _ => context.WorkflowExecutionContext.Workflow.Version,
        ["getVariable"] = static context => arguments => TextAt(arguments, 0) is { } name ? context.GetVariableData(name) : default,
        ["setVariable"] = static context => arguments =>
        {
            if (TextAt(arguments, 0) is { } name)
                context.SetVariableData(name, At(arguments, 1));
            return default;
        },
        ["getInput"] = static context => arguments => TextAt(arguments, 0) is { } name ? context.GetWorkflowInputData(name) : default,
        ["getLastResult"] = static context => _ => context.WorkflowExecutionContext.LastResult,
        ["getOutputFrom"] = static context => arguments => OutputFrom(context, TextAt(arguments, 0), TextAt(arguments, 1) ?? "Result"),
        ["setOutcome"] = static context => arguments =>
        {
            context.ScriptOutcomes = TextAt(arguments, 0) is { } outcome ? [outcome] : [];
            return default;
        },
        ["setOutcomes"] = static context => arguments =>
        {
            context.ScriptOutcomes = At(arguments, 0).TryGetArray(out var outcomes) ? [.. outcomes.Select(Text).OfType<string>()] : [];
            return default;
        },
    };

    /// <summary>The names, for validation.</summary>
    public static IEnumerable<string> Names => Functions.Keys;

    /// <summary>The function of that name for an execution; null when there is none.</summary>
    public static ScriptFunction? Find(string name, ActivityExecutionContext context) =>
        Functions.TryGetValue(name, out var make) ? make(context) : null;

    internal static DataValue At(ReadOnlySpan<DataValue> arguments, int index) => index < arguments.Length ? arguments[index] : default;

    internal static string? TextAt(ReadOnlySpan<DataValue> arguments, int index) => Text(At(arguments, index));

    private static string? Text(DataValue value) => Definitions.TypeConversion.To<string>(value);

    private static DataValue OutputFrom(ActivityExecutionContext context, string? idOrName, string output)
    {
        var workflow = context.WorkflowExecutionContext;
        return idOrName is not null
            && workflow.Compiled.FindByIdOrName(idOrName, context.Node) is { } node
            && workflow.LastWithOutput(node) is { } execution
            && execution.TryGetOutput(output, out var value)
            ? value
            : DataValue.Null;
    }
}
