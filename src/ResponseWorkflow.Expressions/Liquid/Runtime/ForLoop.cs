namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>What a template sees as <c>forloop</c>.</summary>
internal sealed class ForLoop(string name, long length, ForLoop? parent)
{
    /// <summary>The turn, from 0.</summary>
    public long Index { get; set; }

    /// <summary>A member of <c>forloop</c>, nil when there is none.</summary>
    public LiquidValue Get(string member) => member switch
    {
        "index" => LiquidValue.Number(Index + 1),
        "index0" => LiquidValue.Number(Index),
        "rindex" => LiquidValue.Number(length - Index),
        "rindex0" => LiquidValue.Number(length - Index - 1),
        "first" => LiquidValue.Of(Index == 0),
        "last" => LiquidValue.Of(Index == length - 1),
        "length" => LiquidValue.Number(length),
        "name" => LiquidValue.Of(name),
        "parentloop" => parent is null ? LiquidValue.Nil : LiquidValue.Of(parent),
        _ => LiquidValue.Nil,
    };
}
