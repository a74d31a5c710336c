using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>An input of an activity type.</summary>
public sealed record InputDescriptor
{
    /// <summary>Name in Pascal case; its JSON property is the camel case of it.</summary>
    public required string Name { get; init; }

    /// <summary>For a synthetic input: its name in the workflow that declares it; differs from <see cref="Name"/> where that would clash. Otherwise null.</summary>
    public string? DeclaredName { get; init; }

    /// <summary>Alias of the type, such as <c>String</c> or <c>String[]</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The .NET type of the value, without <c>Input</c> around it.</summary>
    public required Type ValueType { get; init; }

    /// <summary>Text for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Help for people.</summary>
    public string? Description { get; init; }

    /// <summary>Groups inputs in the designer.</summary>
    public string? Category { get; init; }

    /// <summary>Place in the designer's panel.</summary>
    public float Order { get; init; }

    /// <summary>Whether the JSON wraps the value as <c>{typeName, expression}</c>; otherwise it stands there directly.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>The designer's editor.</summary>
    public required string UIHint { get; init; }

    /// <summary>What the editor needs, keyed as the designer expects.</summary>
    public DataObject? UISpecifications { get; init; }

    /// <summary>The value that applies when a definition does not set the input.</summary>
    public DataValue DefaultValue { get; init; }

    /// <summary>The expression type that the editor starts with.</summary>
    public string DefaultSyntax { get; init; } = "Literal";

    /// <summary>Whether the designer only shows the value.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the value is a secret that journals and records must not show.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the designer shows the input.</summary>
    public bool IsBrowsable { get; init; } = true;

    /// <summary>Whether the evaluated value may be stored.</summary>
    public bool IsSerializable { get; init; } = true;

    /// <summary>Whether the input is no property of a class but declared by a workflow used as activity.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Whether the value is evaluated before the activity runs; otherwise the activity asks for it.</summary>
    public bool AutoEvaluate { get; init; } = true;

    /// <summary>Storage driver of a synthetic input.</summary>
    public string? StorageDriverType { get; init; }

    /// <summary>Whether a definition without this input is invalid.</summary>
    public bool IsRequired { get; init; }
}
