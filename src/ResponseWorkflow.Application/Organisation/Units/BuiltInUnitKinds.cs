using static ResponseWorkflow.Application.Organisation.Units.UnitLevel;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>The kinds of units of a telecom carrier's group customer service, for those who set no others.</summary>
internal static class BuiltInUnitKinds
{
    public static IReadOnlyList<UnitKind> All { get; } =
    [
        Kind(UnitTree.RootKind, "总部", "Headquarters", Headquarters),
        Kind("province", "省公司", "Province", Province, Headquarters),
        Kind("city-branch", "地市分公司", "City branch", CityBranch, Province),

        // Of several levels.
        Kind("response-centre", "客户响应中心", "Response centre", Department, Province, CityBranch),
        Kind("group-customer-department", "集团客户部", "Group customer department", Department, Headquarters, Province, CityBranch),
        Kind("operations-and-maintenance", "运行维护部", "Operations and maintenance", Department, Headquarters, CityBranch),
        Kind("customer-service", "客户服务部", "Customer service", Department, Province, CityBranch),
        Kind("network-service-centre", "网络服务中心", "Network service centre", Department, Province, CityBranch),

        // Of a province.
        Kind("network-department", "网络部", "Network department", Department, Province),
        Kind("network-management-centre", "网管中心", "Network management centre", Department, Province),
        Kind("billing-support", "计费支撑中心", "Billing support", Department, Province),

        // Of a city branch.
        Kind("network-construction", "网络建设部", "Network construction", Department, CityBranch),
        Kind("mobile-optimisation-centre", "移动网络优化中心", "Mobile network optimisation centre", Department, CityBranch),
        Kind("mobile-construction", "移动网络建设部", "Mobile network construction", Department, CityBranch),
        Kind("procurement", "采购与物资部", "Procurement and materials", Department, CityBranch),
        Kind("quality-management", "质量管理部", "Quality management", Department, CityBranch),
        Kind("maintenance-contractor", "代维单位", "Outsourced maintenance contractor", Department, CityBranch),
        Kind("area-maintenance", "片区维护中心", "Area maintenance", Department, CityBranch),
        Kind("transmission-maintenance-office", "传输维护室", "Transmission maintenance office", Department, CityBranch),
        Kind("construction-contractor", "施工单位", "Construction contractor", Department, CityBranch),
        Kind("supervisor", "监理单位", "Supervisor", Department, CityBranch),
        Kind("network-maintenance-centre", "网络维护中心", "Network maintenance centre", Department, CityBranch),
        Kind("home-broadband-centre", "家庭宽带中心", "Home-broadband centre", Department, CityBranch),
        Kind("400-team", "400 班组", "400 team", Team, CityBranch, Department),

        // Of a department.
        Kind("monitoring-room", "监控室", "Monitoring room", Team, Province, Department),
        Kind("dispatch-team", "综合调度班", "Dispatch team", Team, Department),
        Kind("specialist-room", "专业室", "Specialist room", Team, Province, Department),
        Kind("full-service-support-team", "全业务支撑班", "Full-service support team", Team, Department),
        Kind("transmission-team", "传输专业班", "Transmission team", Team, Department),
        Kind("data-team", "数据专业班", "Data team", Team, Department),
        Kind("access-team", "接入专业班", "Access team", Team, Department),
        Kind("line-team", "线路专业班", "Line team", Team, Department),
        Kind("construction-office", "建设室", "Construction office", Team, Department),
        Kind("service-support-office", "服务支撑室", "Service support office", Team, Department),
        Kind("production-dispatch-office", "生产调度室", "Production dispatch office", Team, Department),
        Kind("district-broadband-centre", "区县家庭宽带中心", "District home-broadband centre", Team, Department),

        // Whatever else there is.
        Kind("department", "部门", "Department", Department, Headquarters, Province, CityBranch),
        Kind("team", "班组", "Team", Team, Department),
    ];

    private static UnitKind Kind(string id, string nameZh, string nameEn, UnitLevel level, params UnitLevel[] under)
    {
        var kind = new UnitKind { Id = id, NameZh = nameZh, NameEn = nameEn, Level = level };
        foreach (var upper in under)
            kind.Under.Add(upper);
        return kind;
    }
}
