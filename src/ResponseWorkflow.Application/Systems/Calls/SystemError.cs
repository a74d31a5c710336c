using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Why a call brought no answer, as definitions see it.</summary>
/// <param name="Code">Stable code: of the product (<c>system.…</c>) when the call failed, of the other system when it refused.</param>
/// <param name="Message">In words, English or as the other system wrote it.</param>
/// <param name="System">Which system.</param>
/// <param name="Operation">What was asked.</param>
public sealed record SystemError(string Code, string Message, string System, string Operation)
{
    /// <summary>The same in Chinese; null when the other system wrote it.</summary>
    public string? MessageZh { get; init; }

    /// <summary>How many attempts there were.</summary>
    public int Attempts { get; init; }

    /// <summary>The field of the request that is wrong; null when it is none in particular.</summary>
    public string? Field { get; init; }

    /// <summary>Keys of the items that were refused.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>As data.</summary>
    public DataObject ToData()
    {
        var data = new DataObject.Builder(8)
            .Set("code", Code)
            .Set("message", Message)
            .Set("messageZh", MessageZh ?? Message)
            .Set("system", System)
            .Set("operation", Operation)
            .Set("attempts", (double)Attempts);
        if (Field is not null)
            data.Set("field", Field);
        if (Keys.Count > 0)
            data.Set("keys", DataArray.From(Keys.Select(static key => DataValue.From(key))));
        return data.ToObject();
    }
}
