namespace ResponseWorkflow.TimeLimits;

/// <summary>The languages that every text for people exists in.</summary>
public enum TextLanguage
{
    /// <summary>Simplified Chinese, <c>zh-CN</c>.</summary>
    SimplifiedChinese,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
