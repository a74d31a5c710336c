namespace ResponseWorkflow.Application.Definitions.Families;

/// <summary>The families of a group customer response centre, for those who set no others.</summary>
internal static class BuiltInFamilies
{
    public static IReadOnlyList<DefinitionFamily> All { get; } =
    [
        new() { Id = "pre-sales", NameZh = "售前支撑", NameEn = "Pre-sales support" },
        new() { Id = "in-sales", NameZh = "售中交付", NameEn = "Delivery" },
        new() { Id = "after-sales", NameZh = "售后保障", NameEn = "After-sales assurance" },
        new() { Id = "customer-care", NameZh = "客户服务", NameEn = "Customer care" },
        new() { Id = "home-broadband", NameZh = "家庭宽带", NameEn = "Home broadband" },
        new() { Id = "samples", NameZh = "示例流程", NameEn = "Samples" },
    ];
}
