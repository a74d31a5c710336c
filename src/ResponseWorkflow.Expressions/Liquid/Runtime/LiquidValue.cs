using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>A value of a running template: data, or one of the few things that exist only inside a template.</summary>
internal readonly struct LiquidValue
{
    private static readonly object DecimalMark = new();
    private static readonly object EmptyMark = new();
    private static readonly object BlankMark = new();

    // Null for plain data; DecimalMark beside a number; otherwise the thing itself: a mark, LiquidRange, ILiquidRecord or ForLoop.
    private readonly object? _special;

    private LiquidValue(DataValue data, object? special)
    {
        Data = data;
        _special = special;
    }

    /// <summary>The value that is not there.</summary>
    public static LiquidValue Nil => default;

    /// <summary>The keyword <c>empty</c>: equal to an empty string, array or object.</summary>
    public static LiquidValue Empty => new(default, EmptyMark);

    /// <summary>The keyword <c>blank</c>: equal to nil, false, an empty value and white space.</summary>
    public static LiquidValue Blank => new(default, BlankMark);

    /// <summary>The data, when this is plain data; nil otherwise.</summary>
    public DataValue Data { get; }

    /// <summary>Whether this is nil.</summary>
    public bool IsNil => _special is null && Data.IsNull;

    /// <summary>Whether this is the keyword <c>empty</c>.</summary>
    public bool IsEmptyKeyword => ReferenceEquals(_special, EmptyMark);

    /// <summary>Whether this is the keyword <c>blank</c>.</summary>
    public bool IsBlankKeyword => ReferenceEquals(_special, BlankMark);

    /// <summary>Everything but nil and false counts as true.</summary>
    public bool IsTruthy => _special is not null || !(Data.IsNull || (Data.TryGetBoolean(out var flag) && !flag));

    /// <summary>Whether this is a number that was written or computed with a fraction, even one of zero.</summary>
    public bool IsMarkedDecimal => ReferenceEquals(_special, DecimalMark);

    /// <summary>The range, when this is one.</summary>
    public LiquidRange? Range => _special as LiquidRange;

    /// <summary>The host's record, when this is one.</summary>
    public ILiquidRecord? Record => _special as ILiquidRecord;

    /// <summary>The loop, when this is <c>forloop</c>.</summary>
    public ForLoop? Loop => _special as ForLoop;

    /// <summary>Plain data.</summary>
    public static LiquidValue Of(DataValue data) => new(data, null);

    /// <summary>A range.</summary>
    public static LiquidValue Of(LiquidRange range) => new(default, range);

    /// <summary>A record of the host.</summary>
    public static LiquidValue Of(ILiquidRecord record) => new(default, record);

    /// <summary>The state of a loop.</summary>
    public static LiquidValue Of(ForLoop loop) => new(default, loop);

    /// <summary>What a binding of the host means.</summary>
    public static LiquidValue Of(in LiquidBinding binding) => binding.Record is { } record ? Of(record) : Of(binding.Value);

    /// <summary>A number; <paramref name="isDecimal"/> makes divisions by it exact although it may be whole.</summary>
    public static LiquidValue Number(double value, bool isDecimal = false) => new(DataValue.From(value), isDecimal ? DecimalMark : null);
}
