using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>All activities of a document, with ids and node ids.</summary>
/// <remarks>It recurses as deeply as the JSON is nested, which the limits of a document bound.</remarks>
internal sealed class ActivityTree
{
    private readonly List<DocumentNode> _nodes = [];

    private ActivityTree()
    {
    }

    /// <summary>The root activity, or null when the document has none.</summary>
    public DocumentNode? Root { get; private set; }

    /// <summary>All activities, each before those nested in it.</summary>
    public IReadOnlyList<DocumentNode> Nodes => _nodes;

    /// <summary>Finds the activities of a document's root property.</summary>
    public static ActivityTree Of(JsonElement root)
    {
        var tree = new ActivityTree();
        if (root.ValueKind != JsonValueKind.Object)
            return tree;
        tree.Root = new DocumentNode(root, "Root", 0);
        tree.Collect(tree.Root);
        tree.FillIds();
        return tree;
    }

    private void Collect(DocumentNode node)
    {
        _nodes.Add(node);
        foreach (var property in node.Json.EnumerateObject())
        {
            switch (ActivityStructure.NestingOf(property.Name, property.Value))
            {
                case NestingKind.Single:
                    Add(node, property.Value, property.Name, 0);
                    break;
                case NestingKind.List:
                    var place = 0;
                    foreach (var item in property.Value.Items())
                    {
                        if (item.ValueKind == JsonValueKind.Object)
                            Add(node, item, property.Name, place);
                        place++;
                    }

                    break;
                case NestingKind.Holders:
                    CollectHeld(node, property);
                    break;
                default:
                    break;
            }
        }
    }

    private void CollectHeld(DocumentNode node, JsonProperty list)
    {
        var index = 0;
        foreach (var holder in list.Value.Items())
        {
            if (holder.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in holder.EnumerateObject().Where(property => ActivityStructure.HoldsActivity(list.Name, property.Name, property.Value)))
                    Add(node, property.Value, list.Name, index);
            }

            index++;
        }
    }

    private void Add(DocumentNode parent, JsonElement json, string property, int index)
    {
        var child = new DocumentNode(json, Words.Capitalized(property), index);
        parent.Children.Add(child);
        Collect(child);
    }

    private void FillIds()
    {
        var taken = _nodes.Select(static node => node.Id).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in _nodes.Where(static node => node.Id.Length == 0))
            node.Id = FreeId(node.TypeName, taken, numbers);

        Root!.NodeId = $"{DefinitionNames.WorkflowNode}:{Root.Id}";
        foreach (var node in _nodes)
        {
            foreach (var child in node.Children)
                child.NodeId = $"{node.NodeId}:{child.Id}";
        }
    }

    private static string FreeId(string typeName, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        var shortType = typeName[(typeName.LastIndexOf('.') + 1)..];
        if (shortType.Length == 0)
            shortType = "Activity";
        string id;
        do
        {
            var number = numbers[shortType] = numbers.GetValueOrDefault(shortType) + 1;
            id = shortType + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!taken.Add(id));

        return id;
    }
}
