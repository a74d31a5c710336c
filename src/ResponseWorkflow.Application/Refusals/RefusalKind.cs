namespace ResponseWorkflow.Application.Refusals;

/// <summary>Why a command is refused, in the classes that HTTP knows.</summary>
public enum RefusalKind
{
    /// <summary>The input is wrong; 400.</summary>
    Invalid,

    /// <summary>It is not known who asks; 401.</summary>
    NotSignedIn,

    /// <summary>Who asks may not do this; 403.</summary>
    NotAllowed,

    /// <summary>There is no such thing; 404.</summary>
    NotFound,

    /// <summary>It does not fit what has happened meanwhile; 409.</summary>
    Conflict,

    /// <summary>The input is too large; 413.</summary>
    TooLarge,

    /// <summary>The input is well formed but breaks a rule; 422.</summary>
    Unprocessable,
}
