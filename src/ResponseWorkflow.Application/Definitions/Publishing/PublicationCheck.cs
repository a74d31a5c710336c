using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Validation;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>Checks a version for publication: reads, validates and compiles it with the workflows that it uses, and plans its triggers.</summary>
/// <param name="planner">Plans triggers.</param>
/// <param name="rules">What rooms of the application demand.</param>
internal sealed class PublicationCheck(TriggerPlanner planner, IReadOnlyList<IDefinitionRule> rules)
{
    private static readonly TriggerPlan NoTriggers = new([], [], []);

    /// <summary>Checks a version.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="row">The version.</param>
    /// <param name="pins">What it uses.</param>
    /// <param name="workflows">The same, read.</param>
    /// <param name="now">The instant of the publication.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<Publication> CheckAsync(DefinitionDocument document, DefinitionVersionRow row, Pins pins, PinnedWorkflows workflows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = DefinitionReader.Read(document, workflows.Registry);
        if (read.Definition is not { } definition)
            return new(pins, NoTriggers, read.Problems);
        List<DefinitionProblem> problems = [.. read.Problems, .. DefinitionValidator.Validate(definition, workflows.Registry, workflows)];
        foreach (var rule in rules)
            problems.AddRange(await rule.CheckAsync(definition, cancellationToken));
        if (problems.Exists(static problem => problem.Severity == ProblemSeverity.Error))
            return new(pins, NoTriggers, problems);
        try
        {
            var plan = planner.Plan(row.DefinitionId, row.Id, WorkflowCompiler.Compile(definition, workflows), now);
            return new(pins, plan, [.. problems, .. plan.Problems]);
        }
        catch (WorkflowCompilationException exception)
        {
            // The validator knows what process owners do wrong; what is left is seldom, such as a workflow that grows too large by those that it uses.
            problems.Add(new(exception.Code, ProblemSeverity.Error, exception.Message, $"流程无法编译：{exception.Message}", exception.ActivityId, exception.ActivityId));
            return new(pins, NoTriggers, problems);
        }
    }
}
