using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>The activity types that definitions may use. Immutable: every addition gives a new registry.</summary>
public sealed class ActivityRegistry
{
    private static readonly Lazy<ActivityRegistry> LazyBuiltIn = new(static () => Empty!.With(typeof(ActivityRegistry).Assembly));

    private readonly ImmutableDictionary<string, ImmutableArray<RegisteredType>> _types;
    private readonly DescriptorTexts _texts;

    private ActivityRegistry(IReadOnlyList<ActivityDescriptor> descriptors, ImmutableDictionary<string, ImmutableArray<RegisteredType>> types, DescriptorTexts texts)
    {
        Descriptors = descriptors;
        _types = types;
        _texts = texts;
    }

    /// <summary>A registry without types.</summary>
    public static ActivityRegistry Empty { get; } = new([], ImmutableDictionary.Create<string, ImmutableArray<RegisteredType>>(StringComparer.Ordinal), DescriptorTexts.None);

    /// <summary>The types that the engine brings.</summary>
    public static ActivityRegistry BuiltIn => LazyBuiltIn.Value;

    /// <summary>All descriptors in order of registration, with English texts.</summary>
    public IReadOnlyList<ActivityDescriptor> Descriptors { get; }

    /// <summary>Adds the activity types of assemblies, and the translations that they carry.</summary>
    /// <exception cref="InvalidOperationException">Two classes claim the same type name and version.</exception>
    public ActivityRegistry With(params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        return WithTypes([.. assemblies.SelectMany(static assembly => assembly.GetTypes())
            .Where(DescriptorFactory.IsActivity)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)]);
    }

    /// <summary>Adds activity types, and the translations of their assemblies.</summary>
    /// <exception cref="ArgumentException">A class is no activity type.</exception>
    /// <exception cref="InvalidOperationException">Two classes claim the same type name and version.</exception>
    public ActivityRegistry WithTypes(params Type[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var texts = types.Select(static type => type.Assembly).Distinct().Aggregate(_texts, static (all, assembly) => all.With(assembly));
        return Add(types.Select(DescriptorFactory.Describe), texts);
    }

    /// <summary>Adds the definitions that are usable as activities.</summary>
    /// <remarks>A definition without a name, or with the name of a type that is there already, adds nothing: nodes find it by its id anyway.</remarks>
    public ActivityRegistry WithWorkflows(IEnumerable<WorkflowDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var taken = _types;
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var added = WorkflowDescriptors.Describe(definitions)
            .Where(entry => !taken.ContainsKey(entry.Descriptor.TypeName)
                && (owners.TryAdd(entry.Descriptor.TypeName, entry.DefinitionId) || owners[entry.Descriptor.TypeName] == entry.DefinitionId))
            .Select(static entry => entry.Descriptor);
        return Add(added, _texts);
    }

    /// <summary>Finds a type.</summary>
    /// <param name="typeName">Its full name.</param>
    /// <param name="version">The version; the newest when null or when there is no such version.</param>
    public ActivityDescriptor? Find(string typeName, int? version = null) => FindType(typeName, version)?.Descriptor;

    /// <summary>The descriptors with texts in a language; where it has none, the English ones.</summary>
    public IReadOnlyList<ActivityDescriptor> Localize(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _texts.For(culture) is { } table ? [.. Descriptors.Select(table.Translate)] : Descriptors;
    }

    internal RegisteredType? FindType(string typeName, int? version)
    {
        if (!_types.TryGetValue(typeName, out var versions))
            return null;
        foreach (var type in versions)
        {
            if (type.Descriptor.Version == version)
                return type;
        }

        return versions[^1];
    }

    private ActivityRegistry Add(IEnumerable<ActivityDescriptor> added, DescriptorTexts texts)
    {
        var types = _types.ToBuilder();
        var descriptors = Descriptors.ToList();
        foreach (var descriptor in added)
        {
            var versions = types.TryGetValue(descriptor.TypeName, out var present) ? present : [];
            if (versions.FirstOrDefault(type => type.Descriptor.Version == descriptor.Version) is { } same)
            {
                if (same.Descriptor.ImplementationType == descriptor.ImplementationType)
                    continue;
                throw new InvalidOperationException(
                    $"Activity type {descriptor.TypeName} version {descriptor.Version} is claimed by {Source(same.Descriptor)} and by {Source(descriptor)}. " +
                    "Give one of them another name or version in its [Activity] attribute.");
            }

            types[descriptor.TypeName] = versions.Add(new RegisteredType(descriptor)).Sort(static (a, b) => a.Descriptor.Version.CompareTo(b.Descriptor.Version));
            descriptors.Add(descriptor);
        }

        return new ActivityRegistry(descriptors, types.ToImmutable(), texts);
    }

    private static string Source(ActivityDescriptor descriptor) =>
        descriptor.ImplementationType is { } type ? $"{type.FullName} ({type.Assembly.GetName().Name})" : "a workflow";
}
