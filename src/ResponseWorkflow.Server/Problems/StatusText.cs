namespace ResponseWorkflow.Server.Problems;

/// <summary>The texts of one HTTP status.</summary>
internal sealed record StatusText(string Code, string TitleZh, string TitleEn, string DetailZh, string DetailEn)
{
    /// <summary>The title in a language.</summary>
    public string Title(bool isEnglish) => isEnglish ? TitleEn : TitleZh;

    /// <summary>The detail in a language.</summary>
    public string Detail(bool isEnglish) => isEnglish ? DetailEn : DetailZh;
}
