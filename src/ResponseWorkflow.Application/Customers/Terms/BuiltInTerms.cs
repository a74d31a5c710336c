namespace ResponseWorkflow.Application.Customers.Terms;

/// <summary>The lists of a group customer response centre, for those who set no others.</summary>
internal static class BuiltInTerms
{
    public static IReadOnlyList<Term> Grades { get; } =
    [
        Term("Gold", "金", "Gold", "A", "金牌"), Term("Silver", "银", "Silver", "B", "银牌"), Term("Bronze", "铜", "Bronze", "C", "铜牌"), Term("Standard", "标准", "Standard", "D"),
    ];

    public static IReadOnlyList<Term> CustomerStates { get; } =
    [
        Term("active", "在网", "Active"), Term("suspended", "停机", "Suspended"), Term("left", "已离网", "Left"),
    ];

    public static IReadOnlyList<Term> CircuitKinds { get; } =
    [
        Term("sdh", "数字电路（SDH）", "Digital (SDH)", "SDH"), Term("mstp", "MSTP 专线", "MSTP", "MSTP"), Term("atm", "ATM 电路", "ATM"), Term("ddn", "DDN 专线", "DDN"),
        Term("frame-relay", "帧中继", "Frame relay"), Term("mpls-vpn", "MPLS-VPN", "MPLS-VPN"), Term("internet", "互联网专线", "Internet"), Term("voice-trunk", "语音中继", "Voice trunk"),
        Term("mobile-apn", "移动 APN（GPRS-VPN）", "Mobile APN (GPRS-VPN)", "GPRS-VPN"), Term("messaging", "短信专线", "Messaging"),
    ];

    public static IReadOnlyList<Term> CircuitStates { get; } =
    [
        Term("opening", "开通中", "Being opened"), Term("active", "在用", "In service"), Term("suspended", "停机", "Suspended"), Term("closed", "已拆机", "Closed"), Term("cancelled", "已撤销", "Cancelled"),
    ];

    public static IReadOnlyList<Term> Technologies { get; } =
    [
        Term("sdh", "SDH", "SDH"), Term("mstp", "MSTP", "MSTP"), Term("msap", "MSAP", "MSAP"), Term("ptn", "PTN", "PTN"), Term("wdm", "WDM", "WDM"), Term("pdh", "PDH", "PDH"),
        Term("microwave", "微波", "Microwave"), Term("wimax", "WiMAX", "WiMAX"), Term("pon", "PON", "PON"), Term("media-converter", "光电收发器", "Media converter"), Term("wlan", "WLAN", "WLAN"),
    ];

    public static IReadOnlyList<BandwidthTerm> Bandwidths { get; } = [Bandwidth("kbit/s", 1, "K", "kbps"), Bandwidth("Mbit/s", 1000, "M", "Mbps", "兆"), Bandwidth("Gbit/s", 1_000_000, "G", "Gbps")];

    private static Term Term(string key, string zh, string en, params ReadOnlySpan<string> aliases)
    {
        var term = new Term { Key = key, NameZh = zh, NameEn = en };
        foreach (var alias in aliases)
            term.Aliases.Add(alias);
        return term;
    }

    private static BandwidthTerm Bandwidth(string key, long kilobits, params ReadOnlySpan<string> aliases)
    {
        var term = new BandwidthTerm { Key = key, Kilobits = kilobits };
        foreach (var alias in aliases)
            term.Aliases.Add(alias);
        return term;
    }
}
