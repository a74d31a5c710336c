namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>What kind of error a script ended with. The names are stable: they are error codes.</summary>
public enum ScriptErrorKind
{
    /// <summary>The text is not a program of the language. Found when compiling.</summary>
    Syntax,

    /// <summary>The text uses a construct of JavaScript that the language leaves out. Found when compiling.</summary>
    Unsupported,

    /// <summary>A name that is not defined (JavaScript's ReferenceError).</summary>
    Reference,

    /// <summary>A value of the wrong type, such as calling what is no function (JavaScript's TypeError).</summary>
    Type,

    /// <summary>A value out of range, such as a negative length (JavaScript's RangeError).</summary>
    Range,

    /// <summary>The script threw a value of its own that nothing caught.</summary>
    Thrown,

    /// <summary>A function of the host refused or failed.</summary>
    Host,

    /// <summary>The budget of steps is used up.</summary>
    StepBudget,

    /// <summary>Calls or values are nested too deeply.</summary>
    DepthBudget,

    /// <summary>The budget of memory is used up.</summary>
    MemoryBudget,

    /// <summary>The budget of wall time is used up.</summary>
    TimeBudget,

    /// <summary>A regular expression took too long.</summary>
    RegexBudget,

    /// <summary>The host cancelled the run.</summary>
    Cancelled,
}
