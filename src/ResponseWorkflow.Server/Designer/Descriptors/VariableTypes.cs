namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>The types that variables, inputs and outputs may have.</summary>
internal static class VariableTypes
{
    private static readonly (string Name, string Text, string TextZh, bool IsData)[] All =
    [
        ("String", "Text", "文本", false),
        ("Boolean", "Yes or no", "是/否", false),
        ("Int32", "Whole number", "整数", false),
        ("Int64", "Large whole number", "长整数", false),
        ("Decimal", "Decimal number", "小数", false),
        ("Double", "Floating-point number", "浮点数", false),
        ("DateTimeOffset", "Instant", "时间点", false),
        ("DateTime", "Date and time", "日期时间", false),
        ("DateOnly", "Date", "日期", false),
        ("TimeSpan", "Span of time", "时长", false),
        ("Guid", "GUID", "GUID", false),
        ("Uri", "Address", "网址", false),
        ("Object", "Any value", "任意值", true),
        ("JsonObject", "JSON object", "JSON 对象", true),
        ("JsonArray", "JSON list", "JSON 列表", true),
        ("ObjectDictionary", "Named values", "键值集合", true),
        ("ByteArray", "Bytes", "字节", true),
    ];

    /// <summary>The list in a language.</summary>
    public static IEnumerable<object> In(bool isEnglish) => All.Select(type => new
    {
        TypeName = type.Name,
        DisplayName = isEnglish ? type.Text : type.TextZh,
        Category = Category(type.IsData, isEnglish),
        Description = (string?)null,
    });

    private static string Category(bool isData, bool isEnglish) => (isData, isEnglish) switch
    {
        (false, true) => "Primitives",
        (false, false) => "基本类型",
        (true, true) => "Data",
        _ => "数据",
    };
}
