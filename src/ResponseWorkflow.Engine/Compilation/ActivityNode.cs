using System.Collections.Concurrent;
using System.Reflection;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>One place of a compiled workflow: an activity object with its inputs, outputs, variables and children.</summary>
internal sealed class ActivityNode
{
    private readonly ConcurrentDictionary<string, Delegate> _callbacks = new(StringComparer.Ordinal);

    public required Activity Activity { get; init; }

    public required ActivityReference Reference { get; init; }

    public required string DisplayName { get; init; }

    public ActivityNode? Parent { get; init; }

    /// <summary>Its index among the parent's children.</summary>
    public int Place { get; init; }

    public IReadOnlyList<ActivityNode> Children { get; set; } = [];

    public CompiledInput[] Inputs { get; set; } = [];

    public CompiledOutput[] Outputs { get; set; } = [];

    public CompiledVariable[] Variables { get; set; } = [];

    public bool CanStartWorkflow { get; init; }

    public string? MergeMode { get; init; }

    /// <summary>The name by which scripts reach its outputs.</summary>
    public string OutputAccessName { get; init; } = "";

    /// <summary>Whether variables may be made in its scope.</summary>
    public bool IsScope => Activity is Container or Composite;

    /// <summary>The workflow, or the workflow used as activity, that it stands in; null for the workflow itself.</summary>
    public ActivityNode? Enclosing
    {
        get
        {
            var node = Parent;
            while (node is not null && node.Activity is not Composite)
                node = node.Parent;
            return node;
        }
    }

    public string Id => Reference.Id;

    /// <summary>The named method of the activity as a delegate, for bookmarks and completions that come back after a wait.</summary>
    /// <exception cref="InvalidOperationException">The activity has no such method.</exception>
    public TDelegate Callback<TDelegate>(string name)
        where TDelegate : Delegate =>
        (TDelegate)_callbacks.GetOrAdd(name, static (method, activity) => Find<TDelegate>(activity, method), Activity);

    private static Delegate Find<TDelegate>(Activity activity, string name)
        where TDelegate : Delegate
    {
        for (var type = activity.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (method.Name == name && Delegate.CreateDelegate(typeof(TDelegate), method.IsStatic ? null : activity, method, throwOnBindFailure: false) is { } callback)
                    return callback;
            }
        }

        throw new InvalidOperationException($"The activity type {activity.Type} has no method {name} that can be called back.");
    }
}
