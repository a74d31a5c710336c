using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>Describes definitions that are used as activities.</summary>
internal static class WorkflowDescriptors
{
    /// <summary>Marks such a type in the descriptor's custom properties, for the designer.</summary>
    public const string RootType = "WorkflowDefinitionActivity";

    private const string DefaultCategory = "Workflows";

    // JSON properties that every such node has: a declared input or output of that name needs another property.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "NodeId", "Name", "Type", "Version", "CustomProperties", "Metadata", "Root", "Variables", "CanStartWorkflow", "RunAsynchronously",
        "WorkflowDefinitionId", "WorkflowDefinitionVersionId", "LatestAvailablePublishedVersion", "LatestAvailablePublishedVersionId",
    };

    /// <summary>The descriptors of those definitions that may be used as activities and have a name.</summary>
    public static IEnumerable<(ActivityDescriptor Descriptor, string DefinitionId)> Describe(IEnumerable<WorkflowDefinition> definitions)
    {
        var usable = definitions.Where(static definition => definition.Options.UsableAsActivity && ScriptNames.Pascal(definition.Name ?? "").Length > 0);
        foreach (var versions in usable.GroupBy(static definition => definition.DefinitionId, StringComparer.Ordinal))
        {
            var published = versions.Where(static definition => definition.IsPublished).MaxBy(static definition => definition.Version);
            foreach (var definition in versions.DistinctBy(static definition => definition.Version))
                yield return (Describe(definition, published), definition.DefinitionId);
        }
    }

    private static ActivityDescriptor Describe(WorkflowDefinition definition, WorkflowDefinition? published)
    {
        var name = ScriptNames.Pascal(definition.Name!);
        var taken = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        return new ActivityDescriptor
        {
            TypeName = name,
            Namespace = "",
            Name = name,
            Version = definition.Version,
            Category = string.IsNullOrWhiteSpace(definition.Options.ActivityCategory) ? DefaultCategory : definition.Options.ActivityCategory,
            DisplayName = definition.Name!,
            Description = definition.Description,
            Inputs = [.. definition.Inputs.Select((input, index) => Input(input, index, taken))],
            Outputs = [.. definition.Outputs.Select(output => Output(output, taken))],
            Ports = [.. definition.Outcomes.Append(DescriptorFactory.DefaultOutcome).Distinct(StringComparer.Ordinal).Select(static outcome => new PortDescriptor(outcome, outcome, PortType.Flow))],
            CustomProperties = DataObject.Empty.With("RootType", RootType),
            ConstructionProperties = Construction(definition, published),
        };
    }

    private static DataObject Construction(WorkflowDefinition definition, WorkflowDefinition? published) => DataValue.ObjectOf(
        ("workflowDefinitionId", definition.DefinitionId),
        ("workflowDefinitionVersionId", definition.Id),
        ("latestAvailablePublishedVersion", published is null ? DataValue.Null : published.Version),
        ("latestAvailablePublishedVersionId", published?.Id)).AsObject();

    private static InputDescriptor Input(InputDefinition input, int index, HashSet<string> taken)
    {
        var name = Free(input.Name, "Input", taken);
        return new InputDescriptor
        {
            Name = name,
            DeclaredName = input.Name,
            TypeName = TypeName(input.TypeName, input.IsArray),
            ValueType = ValueType(input.TypeName, input.IsArray),
            DisplayName = string.IsNullOrWhiteSpace(input.DisplayName) ? input.Name : input.DisplayName,
            Description = input.Description,
            Category = input.Category,
            Order = index,
            UIHint = string.IsNullOrWhiteSpace(input.UIHint) ? InputUIHints.SingleLine : input.UIHint,
            IsSynthetic = true,
            StorageDriverType = input.Storage == VariableStorage.Instance ? DefinitionNames.InstanceStorageDriver : null,
        };
    }

    private static OutputDescriptor Output(OutputDefinition output, HashSet<string> taken)
    {
        var displayName = string.IsNullOrWhiteSpace(output.DisplayName) ? output.Name : output.DisplayName;
        return new OutputDescriptor(Free(output.Name, "Output", taken), TypeName(output.TypeName, output.IsArray), displayName, output.Description, IsSynthetic: true)
        {
            DeclaredName = output.Name,
        };
    }

    private static string Free(string declared, string prefix, HashSet<string> taken)
    {
        var name = Words.Capitalized(declared);
        while (!taken.Add(name))
            name = prefix + name;
        return name;
    }

    private static string TypeName(string typeName, bool isArray) => isArray ? typeName + "[]" : typeName;

    private static Type ValueType(string typeName, bool isArray)
    {
        var type = TypeAliases.Find(typeName) ?? typeof(object);
        return isArray ? type.MakeArrayType() : type;
    }
}
