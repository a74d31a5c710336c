using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid;

/// <summary>What a root name of the host means to a template: a value, or a record read member by member.</summary>
public readonly struct LiquidBinding
{
    private LiquidBinding(DataValue value, ILiquidRecord? record)
    {
        Value = value;
        Record = record;
    }

    /// <summary>The value, when this is one.</summary>
    public DataValue Value { get; }

    /// <summary>The record, or null for a value.</summary>
    public ILiquidRecord? Record { get; }

    /// <summary>A value.</summary>
    public static LiquidBinding Of(DataValue value) => new(value, null);

    /// <summary>A record.</summary>
    public static LiquidBinding Of(ILiquidRecord record) => new(default, record);
}
