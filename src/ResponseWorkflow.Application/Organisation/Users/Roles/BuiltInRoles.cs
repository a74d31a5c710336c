namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>The roles of a group customer response centre, and those that see to the program itself, for those who set no others.</summary>
internal static class BuiltInRoles
{
    // Whoever works in a unit sees its part of the organisation: to whom a task can be given, and who answers for what.
    private static readonly string[] Staff = [Permissions.ReadUnits, Permissions.ReadUsers, Permissions.WorkTasks, Permissions.ReadCases, Permissions.CommentCases, Permissions.ReadOrders, Permissions.ReadCustomers];

    // Whoever takes requests registers them.
    private static readonly string[] Starters = [.. Staff, Permissions.StartCases];

    // Whoever answers for the course of cases.
    private static readonly string[] Leaders = [.. Starters, Permissions.ManageCases, Permissions.ManageOrders, Permissions.ReadExchanges, Permissions.AdjustLimits, Permissions.ReassignTasks, Permissions.ReadLimits];

    public static IReadOnlyList<DefaultRole> All { get; } =
    [
        Role("process-owner", "流程负责人", "Process owner", [.. Staff, Permissions.ReadExchanges, "definitions.*", Permissions.ReadInstances, Permissions.RunInstances, Permissions.ReadLimits]),
        Role("administrator", "系统管理员", "Administrator", "*"),
        Role("customer-manager", "客户经理", "Customer manager", [.. Starters, Permissions.ManageCustomers]),
        Role("response-desk", "客响值班", "Response desk", Leaders),
        Role("circuit-dispatcher", "电路调度员", "Circuit dispatcher", Leaders),
        Role("response-centre-director", "客户响应中心主任", "Response centre director", [.. Leaders, Permissions.ManageCustomers]),
        Role("deputy-general-manager", "运维副总经理", "Deputy general manager", Staff),
        Role("specialist-engineer", "专业工程师", "Specialist engineer", [.. Staff, Permissions.ReadExchanges]),
        Role("maintainer", "集团客户维护员", "Maintainer", [.. Starters, Permissions.ManageCustomers]),
        Role("field-engineer", "代维人员", "Field engineer", Permissions.ReadUnits, Permissions.WorkTasks, Permissions.ReadCases, Permissions.CommentCases, Permissions.ReadCustomers),
        Role("monitoring-duty", "监控值班", "Monitoring duty", Starters),
        Role("shift-leader", "值班长", "Shift leader", Leaders),
        Role("provincial-duty", "省级值班", "Provincial duty", Leaders),
        Role("customer-service-agent", "客服座席", "Customer service agent", Starters),
        Role("network-service-manager", "网络服务经理", "Network service manager", Starters),
        Role("network-service-duty", "网络服务值班", "Network service duty", Starters),
        Role("project-manager", "项目经理", "Project manager", Starters),
        Role("ticket-manager", "工单管理员（代维）", "Ticket manager (contractor)", Staff),
        Role("resource-administrator", "资源管理员", "Resource administrator", [.. Staff, Permissions.ReadExchanges, Permissions.ManageCustomers]),
        Role("construction-engineer", "建设工程师", "Construction engineer", Starters),
        Role("procurement-officer", "采购专员", "Procurement officer", Staff),
        Role("expert-reviewer", "评审专家", "Expert reviewer", Staff),
        Role("acceptance-engineer", "验收工程师", "Acceptance engineer", Staff),
        Role("supervisor", "监理", "Supervisor", Permissions.ReadUnits, Permissions.WorkTasks, Permissions.ReadCases, Permissions.CommentCases, Permissions.ReadCustomers),
        Role("auditor", "审计员", "Auditor", "*.read"),

        // Not of the centre's work, but of the program's. Nobody gives roles beyond the own, so whoever gives those of the staff has what they hold.
        Role("order-interface", "定单接口", "Order interface", Permissions.HandInOrders),
        Role("unit-administrator", "单位管理员", "Unit administrator", "units.*", "users.*", "tasks.*", "cases.*", "orders.*", "customers.*", Permissions.ReadLimits),
        Role("operator", "运维人员", "Operator", "instances.*", Permissions.ReadDefinitions),
        Role("reader", "只读人员", "Reader", Permissions.ReadDefinitions, Permissions.ReadInstances),
    ];

    private static DefaultRole Role(string id, string nameZh, string nameEn, params IEnumerable<string> permissions)
    {
        var role = new DefaultRole { Id = id, NameZh = nameZh, NameEn = nameEn };
        foreach (var permission in permissions)
            role.Permissions.Add(permission);
        return role;
    }
}
