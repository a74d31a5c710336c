namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>How two values are compared.</summary>
internal enum ComparisonSign
{
    Equals,
    NotEquals,
    In,
    Contains,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Empty,
    NotEmpty,
}
