namespace CarrierSimulator.Protocol;

/// <summary>A request is not fulfilled; nothing of it is kept.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable code.</param>
/// <param name="reason">Why, for people.</param>
/// <param name="keys">The parts of the request that it is about.</param>
internal sealed class TmfException(int status, string code, Words reason, params IReadOnlyList<string> keys) : Exception(reason.En)
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>Stable code.</summary>
    public string Code => code;

    /// <summary>Why.</summary>
    public Words Reason => reason;

    /// <summary>The parts of the request that it is about.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>A document that does not exist.</summary>
    public static TmfException Unknown(string what, string id) => new(StatusCodes.Status404NotFound, $"{what}.unknown", new Words($"没有编号为 {id} 的记录。", $"There is no {what} {id}."), id);

    /// <summary>A field that is missing or wrong.</summary>
    public static TmfException Invalid(string field, string zh, string en) => new(StatusCodes.Status400BadRequest, "request.invalid", new Words($"{field}：{zh}", $"{field}: {en}"), field);
}
