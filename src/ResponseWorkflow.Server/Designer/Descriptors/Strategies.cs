namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>The strategies that the engine knows. Their names are those of Elsa's types, so that definitions can go both ways.</summary>
internal static class Strategies
{
    /// <summary>When an instance may start.</summary>
    public static readonly IReadOnlyList<NamedStrategy> Activation =
    [
        new("Elsa.Workflows.Runtime.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Runtime", "Always", "始终允许", "Any number of instances may run.", "不限制运行中的实例数量。"),
        new("Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime", "Singleton", "单实例", "One instance of the process at most runs at a time.", "同一流程同时最多运行一个实例。"),
        new("Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime", "Correlated singleton", "按关联标识单实例", "One instance of the process at most runs for each correlation id.", "同一流程对每个关联标识同时最多运行一个实例。"),
        new("Elsa.Workflows.Runtime.ActivationValidators.CorrelationStrategy, Elsa.Workflows.Runtime", "Correlation", "按关联标识", "One instance at most, of whatever process, runs for each correlation id.", "对每个关联标识，所有流程同时最多运行一个实例。"),
    ];

    /// <summary>What an error does.</summary>
    public static readonly IReadOnlyList<NamedStrategy> Incident =
    [
        new("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", "Fault", "故障停止", "An error stops the instance.", "出错时停止实例。"),
        new("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "Continue with incidents", "记录并继续", "An error is recorded, and other branches go on.", "记录异常，其他分支继续执行。"),
    ];

    /// <summary>What histories keep of inputs and outputs.</summary>
    public static readonly IReadOnlyList<NamedStrategy> LogPersistence =
    [
        new("Elsa.Workflows.LogPersistence.Strategies.Inherit, Elsa.Workflows.Core", "Inherit", "继承", "As the setting of what it belongs to.", "沿用上级设置。"),
        new("Elsa.Workflows.LogPersistence.Strategies.Include, Elsa.Workflows.Core", "Include", "保存", "Values are kept.", "保存取值。"),
        new("Elsa.Workflows.LogPersistence.Strategies.Exclude, Elsa.Workflows.Core", "Exclude", "不保存", "Values are left out.", "不保存取值。"),
    ];

    /// <summary>When what was done is stored. There is one way only: every step between two waits is one transaction.</summary>
    public static readonly IReadOnlyList<NamedStrategy> Commit =
    [
        new("Default", "Default", "默认", "What happens between two waits is stored in one transaction.", "两次等待之间的执行在一个事务中保存。"),
    ];
}
