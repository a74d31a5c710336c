namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>When a row binds.</summary>
public enum Applicability
{
    /// <summary>For every case that it matches.</summary>
    Always,

    /// <summary>Only when the customer asks for what it limits.</summary>
    OnRequest,

    /// <summary>Never: the cases that it matches have no such duty.</summary>
    Never,
}
