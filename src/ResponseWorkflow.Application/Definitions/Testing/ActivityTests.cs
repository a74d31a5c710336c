using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Definitions.Testing;

/// <summary>
/// Runs one activity of a definition by itself, with the test values of the variables that it sees. Nothing is stored, and what the activity asks of other systems is not
/// done: effects of the burst are thrown away. Safe for use by several threads.
/// </summary>
public sealed class ActivityTests(Database database, ActivityRegistry types, ISeedSource seeds, TimeProvider time, BurstOptions bursts)
{
    private const string TestValues = "VariableTestValues";

    /// <summary>Runs an activity.</summary>
    /// <param name="versionId">The version; drafts too.</param>
    /// <param name="activity">Node id or id of the activity.</param>
    /// <param name="cancellationToken">Gives up before it runs.</param>
    /// <exception cref="RefusedException"><c>version.unknown</c>, <c>activity.unknown</c>, <c>version.broken</c>.</exception>
    public async Task<ActivityTestResult> RunAsync(string versionId, string activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versionId);
        ArgumentNullException.ThrowIfNull(activity);
        await using var context = database.CreateContext();
        var version = await context.DefinitionVersions.FirstOrDefaultAsync(row => row.Id == versionId, cancellationToken) ?? throw DefinitionRefusals.VersionUnknown(versionId);
        var document = VersionDocument.Read(version);
        var (_, workflows) = await new ReferenceResolver(types, context, ReferencePreference.NamedVersion).ResolveAsync(document, version.DefinitionId, cancellationToken);
        var read = DefinitionReader.Read(document, workflows.Registry);
        if (read.Definition is not { } definition)
            throw DefinitionRefusals.VersionBroken(version, string.Join(" ", read.Problems.Select(static problem => problem.Message)));
        var path = Find(definition.Root, activity) ?? throw new RefusedException(Unknown(activity));
        try
        {
            return Run(WorkflowCompiler.Compile(Alone(definition, path, ValuesOf(document)), workflows), path[^1]);
        }
        catch (WorkflowCompilationException exception)
        {
            throw DefinitionRefusals.VersionBroken(version, exception.Message);
        }
    }

    private ActivityTestResult Run(CompiledWorkflow workflow, ActivityDefinition target)
    {
        var result = Burst.Run(workflow, null, new StartWorkflow(seeds.NextId()), time.GetUtcNow(), new SeededIdentities(seeds.NextSeed()), bursts);
        var record = result.Effects.OfType<ActivityRecorded>().Select(static effect => effect.Record).Last(record => record.Activity.Id == target.Id);
        return new(record.Status, record.Inputs ?? DataObject.Empty, record.Outputs ?? DataObject.Empty, record.Payload ?? DataObject.Empty, record.Fault);
    }

    // From the root down to the activity.
    private static List<ActivityDefinition>? Find(ActivityDefinition activity, string wanted)
    {
        if (activity.NodeId == wanted || activity.Id == wanted)
            return [activity];
        foreach (var child in activity.Children)
        {
            if (Find(child.Activity, wanted) is not { } path)
                continue;
            path.Insert(0, activity);
            return path;
        }

        return null;
    }

    private static WorkflowDefinition Alone(WorkflowDefinition definition, List<ActivityDefinition> path, DataObject values) => new()
    {
        Id = definition.Id,
        DefinitionId = definition.DefinitionId,
        Name = definition.Name,
        Version = definition.Version,
        IsModernTooling = definition.IsModernTooling,
        Options = definition.Options,
        Inputs = definition.Inputs,
        Outputs = definition.Outputs,
        Variables = InSight(definition, path, values),
        Root = path[^1],
    };

    // The variables of the containers around it, the nearest first: of two with a name it sees the nearer one.
    private static IReadOnlyList<VariableDefinition> InSight(WorkflowDefinition definition, List<ActivityDefinition> path, DataObject values) =>
    [
        .. path.SkipLast(1).Reverse().SelectMany(static container => container.Variables).Concat(definition.Variables)
            .DistinctBy(static variable => variable.Name, StringComparer.Ordinal)
            .DistinctBy(static variable => variable.Id, StringComparer.Ordinal)
            .Select(variable => values.TryGet(variable.Id, out var value) || values.TryGet(variable.Name, out value)
                ? variable with { Default = TypeConversion.Convert(value, variable.TypeName, variable.IsArray) }
                : variable),
    ];

    private static DataObject ValuesOf(DefinitionDocument document) =>
        DataJson.FromElement(document.Get("customProperties")).TryGetObject(out var properties) && properties[TestValues].TryGetObject(out var values) ? values : DataObject.Empty;

    private static Refusal Unknown(string activity) => new(
        "activity.unknown", RefusalKind.NotFound, $"The version has no activity '{activity}'.", $"该版本没有活动“{activity}”。", "activityHandle");
}
