using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>Puts files into the order in which they can be published: a workflow used as an activity before those that use it.</summary>
/// <remarks>Files that use each other in a circle come in order of their paths; publication refuses them.</remarks>
internal sealed class ImportOrder
{
    private readonly Dictionary<string, DefinitionFile> _files;
    private readonly ActivityRegistry _types;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<DefinitionFile> _ordered = [];

    private ImportOrder(IReadOnlyList<DefinitionFile> files, ActivityRegistry types)
    {
        _files = files.ToDictionary(static file => file.Document!.DefinitionId!, StringComparer.Ordinal);
        _types = types;
    }

    /// <summary>Orders files, each with a document and a logical id of its own.</summary>
    public static IReadOnlyList<DefinitionFile> Of(IReadOnlyList<DefinitionFile> files, ActivityRegistry types)
    {
        var order = new ImportOrder(files, types);
        foreach (var file in files)
            order.Visit(file);
        return order._ordered;
    }

    // With a stack of its own: a long chain of workflows must not end the process.
    private void Visit(DefinitionFile file)
    {
        var path = new Stack<(DefinitionFile File, IEnumerator<DefinitionFile> Used)>();
        Enter(file);
        while (path.TryPeek(out var top))
        {
            if (top.Used.MoveNext())
            {
                Enter(top.Used.Current);
                continue;
            }

            _ordered.Add(top.File);
            path.Pop();
        }

        void Enter(DefinitionFile entered)
        {
            if (_visited.Add(entered.Document!.DefinitionId!))
                path.Push((entered, Used(entered).ToList().GetEnumerator()));
        }
    }

    private IEnumerable<DefinitionFile> Used(DefinitionFile file) =>
        DefinitionReader.Read(file.Document!, _types).Definition is { } definition
            ? References(definition.Root).Select(reference => _files.GetValueOrDefault(reference.DefinitionId)).OfType<DefinitionFile>()
            : [];

    private static IEnumerable<WorkflowReference> References(ActivityDefinition activity)
    {
        var below = activity.Children.SelectMany(static child => References(child.Activity));
        return activity.Workflow is { } reference ? below.Prepend(reference) : below;
    }
}
