namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Describes an input property (<see cref="Input{T}"/>, or a plain value that stands unwrapped in the JSON).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Name; the property's when null.</summary>
    public string? Name { get; set; }

    /// <summary>Title; the spaced name when null.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Help.</summary>
    public string? Description { get; set; }

    /// <summary>Groups inputs.</summary>
    public string? Category { get; set; }

    /// <summary>Place in the panel; order of declaration when not set.</summary>
    public float Order { get; set; } = float.NaN;

    /// <summary>The designer's editor (<see cref="InputUIHints"/>); derived from the type when null.</summary>
    public string? UIHint { get; set; }

    /// <summary>The choices of a drop-down, check list or radio list: values, or <c>text|value</c> pairs.</summary>
    public object[]? Options { get; set; }

    /// <summary>A class implementing <see cref="IOptionsProvider"/> that names the live list that fills the choices.</summary>
    public Type? OptionsProvider { get; set; }

    /// <summary>The value that applies when the definition does not set the input.</summary>
    public object? DefaultValue { get; set; }

    /// <summary>The expression type that the editor starts with.</summary>
    public string DefaultSyntax { get; set; } = "Literal";

    /// <summary>Whether the designer only shows it.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Whether it holds a secret.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>Whether the designer shows it.</summary>
    public bool IsBrowsable { get; set; } = true;

    /// <summary>Whether the evaluated value may be stored.</summary>
    public bool IsSerializable { get; set; } = true;

    /// <summary>Whether it is evaluated before the activity runs.</summary>
    public bool AutoEvaluate { get; set; } = true;

    /// <summary>Whether a definition without it is invalid.</summary>
    public bool IsRequired { get; set; }
}
