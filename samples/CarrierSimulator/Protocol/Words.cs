namespace CarrierSimulator.Protocol;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">zh-CN.</param>
/// <param name="En">English.</param>
internal sealed record Words(string Zh, string En)
{
    /// <summary>In one of them.</summary>
    public string In(string language) => language == "en" ? En : Zh;
}
