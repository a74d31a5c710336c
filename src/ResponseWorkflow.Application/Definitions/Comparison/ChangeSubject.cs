namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Which part of a definition changed.</summary>
public enum ChangeSubject
{
    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A connection of a flowchart.</summary>
    Connection,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A declared input.</summary>
    Input,

    /// <summary>A declared output.</summary>
    Output,

    /// <summary>A declared outcome.</summary>
    Outcome,

    /// <summary>Name, description, an option or a property of the definition itself.</summary>
    Setting,
}
