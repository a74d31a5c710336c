namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Marks a property that holds a nested activity (an embedded port).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PortAttribute : Attribute
{
    /// <summary>Marks the property; the port has its name.</summary>
    public PortAttribute()
    {
    }

    /// <summary>Marks the property and names the port.</summary>
    public PortAttribute(string name) => Name = name;

    /// <summary>Name; the property's when null.</summary>
    public string? Name { get; }

    /// <summary>Title; the spaced name when null.</summary>
    public string? DisplayName { get; set; }
}
