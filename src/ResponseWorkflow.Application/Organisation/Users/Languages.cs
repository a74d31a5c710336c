namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The languages of pages and answers.</summary>
public static class Languages
{
    /// <summary>Chinese, the first of them.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>English.</summary>
    public const string English = "en";
}
