namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>What kind of value a generated expression most likely has.</summary>
internal enum Sort
{
    Any,
    Number,
    Text,
    Flag,
    List,
    Record,
    Map,
    Set,
    Date,
    Pattern,
}
