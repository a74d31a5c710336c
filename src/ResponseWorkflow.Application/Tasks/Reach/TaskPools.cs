namespace ResponseWorkflow.Application.Tasks.Reach;

/// <summary>How candidates are written: the role, and the unit in which it is held.</summary>
public static class TaskPools
{
    /// <summary>The holders of a role in a unit.</summary>
    public static string Of(string roleId, string unitId) => $"{roleId}@{unitId}";
}
