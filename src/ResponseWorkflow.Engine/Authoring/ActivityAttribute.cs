using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Describes an activity class for the designer. Texts are English; other languages come from a text table.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute : Attribute
{
    /// <summary>Describes an activity whose type name is <paramref name="namespace"/> and the class name.</summary>
    public ActivityAttribute(string @namespace, string? category = null, string? description = null)
    {
        Namespace = @namespace;
        Category = category;
        Description = description;
    }

    /// <summary>Describes an activity with a type name and version of its own.</summary>
    public ActivityAttribute(string @namespace, string type, int version, string? description = null, string? category = null)
    {
        Namespace = @namespace;
        Type = type;
        Version = version;
        Description = description;
        Category = category;
    }

    /// <summary>The part of the type name before the last dot.</summary>
    public string Namespace { get; }

    /// <summary>The part of the type name after the last dot; the class name when null.</summary>
    public string? Type { get; set; }

    /// <summary>Version of the type.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Groups types in the palette; the last part of the namespace when null.</summary>
    public string? Category { get; set; }

    /// <summary>Title; the spaced class name when null.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Help.</summary>
    public string? Description { get; set; }

    /// <summary>How it runs.</summary>
    public ActivityKind Kind { get; set; } = ActivityKind.Action;

    /// <summary>Whether it leaves the burst unless a definition says otherwise.</summary>
    public bool RunAsynchronously { get; set; }
}
