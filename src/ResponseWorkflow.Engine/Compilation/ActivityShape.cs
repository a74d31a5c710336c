using System.Collections.Concurrent;
using System.Reflection;
using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>The properties of an activity class that a definition fills. Found once for each class.</summary>
internal sealed class ActivityShape
{
    private static readonly ConcurrentDictionary<Type, ActivityShape> Shapes = new();

    private readonly Type _type;
    private readonly Dictionary<string, PropertyInfo> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyInfo> _outputs = new(StringComparer.Ordinal);

    private ActivityShape(Type type)
    {
        _type = type;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } input)
                _inputs.Add(input.Name ?? property.Name, property);
            else if (property.GetCustomAttribute<OutputAttribute>() is { } output)
                _outputs.Add(output.Name ?? property.Name, property);
            else if (property.GetCustomAttribute<PortAttribute>() is { } port)
                Ports.Add((port.Name ?? property.Name, property));
        }
    }

    /// <summary>The properties that hold nested activities, by port.</summary>
    public List<(string Name, PropertyInfo Property)> Ports { get; } = [];

    public static ActivityShape Of(Type type) => Shapes.GetOrAdd(type, static key => new ActivityShape(key));

    public Activity Create() => (Activity)Activator.CreateInstance(_type, nonPublic: true)!;

    /// <summary>Gives the activity an input that reads from a slot.</summary>
    public void BindInput(Activity activity, string name, int slot)
    {
        if (_inputs.TryGetValue(name, out var property) && typeof(Input).IsAssignableFrom(property.PropertyType))
        {
            var input = (Input)Activator.CreateInstance(property.PropertyType)!;
            input.Slot = slot;
            property.SetValue(activity, input);
        }
    }

    /// <summary>Gives the activity an output that writes to a slot.</summary>
    public void BindOutput(Activity activity, string name, int slot)
    {
        if (_outputs.TryGetValue(name, out var property))
        {
            var output = (Output)Activator.CreateInstance(property.PropertyType)!;
            output.Slot = slot;
            property.SetValue(activity, output);
        }
    }

    /// <summary>The property of an unwrapped input; null when the class has none of that name.</summary>
    public PropertyInfo? Direct(string name) =>
        _inputs.TryGetValue(name, out var property) && !typeof(Input).IsAssignableFrom(property.PropertyType) ? property : null;
}
