namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Describes an output property (<see cref="Output{T}"/>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Name; the property's when null.</summary>
    public string? Name { get; set; }

    /// <summary>Title; the spaced name when null.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Help.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the designer shows it.</summary>
    public bool IsBrowsable { get; set; } = true;

    /// <summary>Whether the value may be stored.</summary>
    public bool IsSerializable { get; set; } = true;
}
