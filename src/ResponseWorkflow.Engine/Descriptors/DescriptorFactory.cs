using System.Collections;
using System.Reflection;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>Makes the descriptor of an activity class from its attributes.</summary>
public static class DescriptorFactory
{
    /// <summary>The outcome of an activity that names none.</summary>
    public const string DefaultOutcome = "Done";

    private const BindingFlags Properties = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Whether a class is an activity type: not abstract and described by <see cref="ActivityAttribute"/>.</summary>
    public static bool IsActivity(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IActivity)) && type.IsDefined(typeof(ActivityAttribute), inherit: false);
    }

    /// <summary>Describes an activity class.</summary>
    /// <exception cref="ArgumentException">The class is no activity type.</exception>
    public static ActivityDescriptor Describe(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!IsActivity(type))
            throw new ArgumentException($"{type.FullName} is no activity: it must be a class with [Activity] that is not abstract.", nameof(type));

        var attribute = type.GetCustomAttribute<ActivityAttribute>(inherit: false)!;
        var name = attribute.Type ?? type.Name;
        var outcomes = type.GetCustomAttribute<FlowNodeAttribute>(inherit: false)?.Outcomes ?? [];
        var isTerminal = type.IsAssignableTo(typeof(ITerminalNode));
        var isContainer = type.IsAssignableTo(typeof(Container));
        return new ActivityDescriptor
        {
            TypeName = $"{attribute.Namespace}.{name}",
            Namespace = attribute.Namespace,
            Name = name,
            Version = attribute.Version,
            Category = attribute.Category ?? attribute.Namespace[(attribute.Namespace.LastIndexOf('.') + 1)..],
            DisplayName = attribute.DisplayName ?? Words.Spaced(name),
            Description = attribute.Description,
            Kind = attribute.Kind == ActivityKind.Action && type.IsAssignableTo(typeof(Trigger)) ? ActivityKind.Trigger : attribute.Kind,
            Inputs = Inputs(type, outcomes),
            Outputs = Outputs(type),
            Ports = Ports(type, outcomes, isTerminal),
            IsContainer = isContainer,
            IsBrowsable = !type.IsDefined(typeof(HiddenAttribute), inherit: false),
            IsStart = type.IsAssignableTo(typeof(IStartNode)),
            IsTerminal = isTerminal,
            RunAsynchronously = attribute.RunAsynchronously,
            CustomProperties = isContainer && name == "Flowchart" ? DataObject.Empty.With("RootType", name) : DataObject.Empty,
            ImplementationType = type,
        };
    }

    private static InputDescriptor[] Inputs(Type type, IReadOnlyList<string> outcomes)
    {
        var inputs = new List<InputDescriptor>();
        foreach (var (property, attribute) in Described<InputAttribute>(type))
        {
            var isWrapped = property.PropertyType.IsAssignableTo(typeof(Input));
            var valueType = isWrapped ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            var hint = attribute.UIHint ?? HintFor(valueType);
            var name = attribute.Name ?? property.Name;
            inputs.Add(new InputDescriptor
            {
                Name = name,
                TypeName = TypeAliases.AliasOf(valueType),
                ValueType = valueType,
                DisplayName = attribute.DisplayName ?? Words.Spaced(name),
                Description = attribute.Description,
                Category = attribute.Category,
                Order = float.IsNaN(attribute.Order) ? inputs.Count : attribute.Order,
                IsWrapped = isWrapped,
                UIHint = hint,
                UISpecifications = UISpecifications.For(hint, attribute, valueType, outcomes),
                DefaultValue = TypeConversion.From(attribute.DefaultValue),
                DefaultSyntax = attribute.DefaultSyntax,
                IsReadOnly = attribute.IsReadOnly,
                IsSensitive = attribute.IsSensitive,
                IsBrowsable = attribute.IsBrowsable,
                IsSerializable = attribute.IsSerializable,
                AutoEvaluate = attribute.AutoEvaluate,
                IsRequired = attribute.IsRequired,
            });
        }

        return [.. inputs.OrderBy(static input => input.Order)];
    }

    private static OutputDescriptor[] Outputs(Type type)
    {
        var outputs = new List<OutputDescriptor>();
        foreach (var (property, attribute) in Described<OutputAttribute>(type))
        {
            var name = attribute.Name ?? property.Name;
            var valueType = property.PropertyType.IsAssignableTo(typeof(Output)) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            var displayName = attribute.DisplayName ?? Words.Spaced(name);
            outputs.Add(new OutputDescriptor(name, TypeAliases.AliasOf(valueType), displayName, attribute.Description, attribute.IsSerializable)
            {
                IsBrowsable = attribute.IsBrowsable,
            });
        }

        return [.. outputs];
    }

    private static PortDescriptor[] Ports(Type type, IReadOnlyList<string> outcomes, bool isTerminal)
    {
        var ports = new List<PortDescriptor>();
        foreach (var (property, attribute) in Described<PortAttribute>(type))
        {
            var name = attribute.Name ?? property.Name;
            ports.Add(new PortDescriptor(name, attribute.DisplayName ?? Words.Spaced(name), PortType.Embedded));
        }

        ports.AddRange(outcomes.Select(static outcome => new PortDescriptor(outcome, outcome, PortType.Flow)));
        if (outcomes.Count == 0 && !isTerminal)
            ports.Add(new PortDescriptor(DefaultOutcome, DefaultOutcome, PortType.Flow));
        return [.. ports];
    }

    // Inherited properties first, each class in order of its source.
    private static IEnumerable<(PropertyInfo Property, T Attribute)> Described<T>(Type type)
        where T : Attribute
    {
        var inherited = type.BaseType is { } parent && parent != typeof(object) ? Described<T>(parent) : [];
        return inherited.Concat(type.GetProperties(Properties)
            .OrderBy(static property => property.MetadataToken)
            .Select(static property => (Property: property, Attribute: property.GetCustomAttribute<T>(inherit: false)))
            .Where(static pair => pair.Attribute is not null)
            .Select(static pair => (pair.Property, pair.Attribute!)));
    }

    private static string HintFor(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool))
            return InputUIHints.Checkbox;
        var isChoice = type.IsEnum || (type != typeof(string) && type != typeof(DataObject) && type.IsAssignableTo(typeof(IEnumerable)));
        return isChoice ? InputUIHints.DropDown : InputUIHints.SingleLine;
    }
}
