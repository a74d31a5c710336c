using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>The names that a definition's Liquid templates find.</summary>
internal sealed class WorkflowLiquidScope(ActivityExecutionContext context) : ILiquidScope
{
    /// <summary>What the rendering of a template needs for an execution.</summary>
    public static LiquidContext ContextFor(ActivityExecutionContext context)
    {
        var workflow = context.WorkflowExecutionContext;
        return new LiquidContext
        {
            Scope = new WorkflowLiquidScope(context),
            Now = workflow.Now,
            TimeZone = workflow.Options.TimeZone,
            Budget = workflow.Options.ScriptBudget,
        };
    }

    /// <inheritdoc/>
    public bool TryResolve(string name, out LiquidBinding binding)
    {
        var workflow = context.WorkflowExecutionContext;
        LiquidBinding? found = name switch
        {
            "Variables" => LiquidBinding.Of(new VariableRecord(context)),
            "Input" => LiquidBinding.Of(new InputRecord(context)),
            "CorrelationId" => LiquidBinding.Of(workflow.CorrelationId),
            "WorkflowDefinitionId" => LiquidBinding.Of(workflow.Workflow.DefinitionId),
            "WorkflowDefinitionVersionId" => LiquidBinding.Of(workflow.Workflow.Id),
            "WorkflowDefinitionVersion" => LiquidBinding.Of(workflow.Workflow.Version),
            "WorkflowInstanceId" => LiquidBinding.Of(workflow.Id),
            _ => null,
        };
        binding = found ?? default;
        return found is not null;
    }

    private sealed class VariableRecord(ActivityExecutionContext context) : ILiquidRecord
    {
        public IEnumerable<string> Names => WorkflowNames.VariablesInScope(context).Select(static variable => variable.Name);

        public bool TryGet(string name, out DataValue value) => context.TryGetVariable(name, isPascalName: false, out value);
    }

    private sealed class InputRecord(ActivityExecutionContext context) : ILiquidRecord
    {
        public IEnumerable<string> Names => context.WorkflowExecutionContext.Workflow.Inputs.Select(static input => input.Name);

        public bool TryGet(string name, out DataValue value)
        {
            value = context.GetWorkflowInputData(name);
            return !value.IsNull;
        }
    }
}
