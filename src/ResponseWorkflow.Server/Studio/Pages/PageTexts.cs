namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>The words of the pages around the designer in one language. The designer's own words are its own.</summary>
internal sealed record PageTexts
{
    private static readonly PageTexts Chinese = new()
    {
        Language = "zh-CN",
        Home = "返回系统",
        Definitions = "流程定义",
        Instances = "流程实例",
        Loading = "正在打开设计器……",
        Broken = "设计器出现错误，画布上的内容仍在。可重新加载页面；已自动保存的更改不会丢失。",
        Reload = "重新加载",
        Dismiss = "关闭提示",
        NeedsScript = "设计器需要启用 JavaScript 和 WebAssembly。",
        NoDefinition = new("找不到该流程定义", "它可能已被删除，或者地址有误。"),
        NoInstance = new("找不到该流程实例", "它可能已按保留期限清除，或者地址有误。"),
        NoPage = new("找不到该页面", "请检查地址，或从流程定义列表重新进入。"),
        NotAllowed = new("没有权限", "您没有打开此页面的权限。如需使用，请联系管理员。"),
        NotInstalled = new("设计器未安装", "服务器上没有设计器的文件。请管理员检查设置 Studio:Folder。"),
    };

    private static readonly PageTexts English = new()
    {
        Language = "en",
        Home = "Back to the application",
        Definitions = "Process definitions",
        Instances = "Process instances",
        Loading = "Opening the designer ...",
        Broken = "The designer has met an error. What is on the canvas is still there. You can reload the page; changes that were saved by themselves are not lost.",
        Reload = "Reload",
        Dismiss = "Dismiss",
        NeedsScript = "The designer needs JavaScript and WebAssembly.",
        NoDefinition = new("There is no such process definition", "It may have been deleted, or the address is wrong."),
        NoInstance = new("There is no such process instance", "It may have been removed when its time to be kept was over, or the address is wrong."),
        NoPage = new("There is no such page", "Check the address, or begin at the list of process definitions."),
        NotAllowed = new("Not allowed", "You may not open this page. Ask an administrator if you need it."),
        NotInstalled = new("The designer is not installed", "Its files are not on the server. An administrator should check the setting Studio:Folder."),
    };

    /// <summary>The language, as pages declare it.</summary>
    public required string Language { get; init; }

    /// <summary>The link to the product's own pages.</summary>
    public required string Home { get; init; }

    /// <summary>The list of definitions.</summary>
    public required string Definitions { get; init; }

    /// <summary>The list of instances.</summary>
    public required string Instances { get; init; }

    /// <summary>Shown until the designer is there.</summary>
    public required string Loading { get; init; }

    /// <summary>Shown when the designer has met an error.</summary>
    public required string Broken { get; init; }

    /// <summary>Loads the page again.</summary>
    public required string Reload { get; init; }

    /// <summary>Hides the message of an error.</summary>
    public required string Dismiss { get; init; }

    /// <summary>Shown by browsers without scripts.</summary>
    public required string NeedsScript { get; init; }

    /// <summary>There is no such definition.</summary>
    public required Message NoDefinition { get; init; }

    /// <summary>There is no such instance.</summary>
    public required Message NoInstance { get; init; }

    /// <summary>There is nothing at the address.</summary>
    public required Message NoPage { get; init; }

    /// <summary>The permission is missing.</summary>
    public required Message NotAllowed { get; init; }

    /// <summary>The designer's files are missing.</summary>
    public required Message NotInstalled { get; init; }

    /// <summary>Those of a language.</summary>
    public static PageTexts Of(bool isEnglish) => isEnglish ? English : Chinese;

    /// <summary>What stands on a page that says that something is not there.</summary>
    /// <param name="Title">In a few words.</param>
    /// <param name="Advice">What may be the reason, and what to do.</param>
    internal sealed record Message(string Title, string Advice);
}
