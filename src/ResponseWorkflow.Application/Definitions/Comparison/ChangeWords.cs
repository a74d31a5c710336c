namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>The sentences of a comparison, one for each kind of change, in English and Chinese.</summary>
internal static class ChangeWords
{
    public static (string En, string Zh) Activity(ChangeKind kind, string name, string type, string typeZh) => kind switch
    {
        ChangeKind.Added => ($"Activity '{name}' ({type}) was added.", $"新增活动“{name}”（{typeZh}）。"),
        ChangeKind.Removed => ($"Activity '{name}' ({type}) was removed.", $"删除活动“{name}”（{typeZh}）。"),
        _ => ($"Activity '{name}' is now of the type {type}.", $"活动“{name}”的类型改为{typeZh}。"),
    };

    public static (string En, string Zh) Renamed(string before, string after) => ($"Activity '{before}' is now called '{after}'.", $"活动“{before}”更名为“{after}”。");

    public static (string En, string Zh) Moved(string name, string container) => ($"Activity '{name}' was moved into '{container}'.", $"活动“{name}”移入“{container}”。");

    public static (string En, string Zh) Property(string name, string property, string propertyZh) => ($"'{property}' of activity '{name}' was changed.", $"活动“{name}”的“{propertyZh}”已修改。");

    public static (string En, string Zh) Connection(ChangeKind kind, string source, string port, string target) => kind == ChangeKind.Added
        ? ($"A connection from '{source}' ({port}) to '{target}' was added.", $"新增从“{source}”（{port}）到“{target}”的连线。")
        : ($"The connection from '{source}' ({port}) to '{target}' was removed.", $"删除从“{source}”（{port}）到“{target}”的连线。");

    public static (string En, string Zh) Part(ChangeKind kind, ChangeSubject subject, string name) => kind switch
    {
        ChangeKind.Added => ($"{Of(subject)} '{name}' was added.", $"新增{OfZh(subject)}“{name}”。"),
        ChangeKind.Removed => ($"{Of(subject)} '{name}' was removed.", $"删除{OfZh(subject)}“{name}”。"),
        _ => ($"{Of(subject)} '{name}' was changed.", $"{OfZh(subject)}“{name}”已修改。"),
    };

    public static (string En, string Zh) PartOf(ChangeKind kind, string name, string container) => kind switch
    {
        ChangeKind.Added => ($"Variable '{name}' of '{container}' was added.", $"“{container}”新增变量“{name}”。"),
        ChangeKind.Removed => ($"Variable '{name}' of '{container}' was removed.", $"“{container}”删除变量“{name}”。"),
        _ => ($"Variable '{name}' of '{container}' was changed.", $"“{container}”的变量“{name}”已修改。"),
    };

    /// <summary>What a setting of the definition is called; its own name where there is no other.</summary>
    public static (string En, string Zh) SettingName(string name) => name switch
    {
        "name" => ("Name", "名称"),
        "description" => ("Description", "说明"),
        "activationStrategyType" => ("Activation strategy", "启动策略"),
        "usableAsActivity" => ("Usable as an activity", "可作为活动使用"),
        "autoUpdateConsumingWorkflows" => ("Update of workflows that use it", "自动更新引用流程"),
        "activityCategory" => ("Category as an activity", "活动分类"),
        "incidentStrategyType" => ("Incident strategy", "异常策略"),
        "commitStrategyName" => ("Commit strategy", "提交策略"),
        "family" => ("Family", "流程族"),
        _ => (name, name),
    };

    public static (string En, string Zh) Setting(string name)
    {
        var (en, zh) = SettingName(name);
        return ($"The setting '{en}' was changed.", $"设置“{zh}”已修改。");
    }

    private static string Of(ChangeSubject subject) => subject switch
    {
        ChangeSubject.Variable => "Variable",
        ChangeSubject.Input => "Input",
        ChangeSubject.Output => "Output",
        ChangeSubject.Outcome => "Outcome",
        _ => subject.ToString(),
    };

    private static string OfZh(ChangeSubject subject) => subject switch
    {
        ChangeSubject.Variable => "变量",
        ChangeSubject.Input => "输入",
        ChangeSubject.Output => "输出",
        ChangeSubject.Outcome => "结果",
        _ => subject.ToString(),
    };
}
