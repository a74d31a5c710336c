using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>Users as files: what is exported can be changed and imported again. Passwords stand in none of them.</summary>
internal static class UserFiles
{
    /// <summary>The columns that are imported.</summary>
    public static IReadOnlyList<ImportColumn> Fields { get; } =
    [
        new("signInName", "用户名", "Sign-in name", IsRequired: true), new("displayName", "姓名", "Name", IsRequired: true), new("unit", "单位编码", "Unit code", IsRequired: true), new(null, "单位", "Unit"),
        new("roles", "角色", "Roles"), new("phone", "电话", "Phone"), new("email", "电子邮箱", "E-mail"), new(null, "状态", "State"), new(null, "锁定至", "Locked until"),
        new(null, "最近登录", "Last sign-in"), new(null, "添加时间", "Added"),
    ];

    /// <summary>The columns that are exported.</summary>
    public static IReadOnlyList<ExportColumn<UserSummary>> Columns { get; } =
    [
        new("用户名", "Sign-in name", 24, static one => one.User.SignInName),
        new("姓名", "Name", 24, static one => one.User.DisplayName),
        new("单位编码", "Unit code", 14, static one => one.Unit.Code),
        new("单位", "Unit", 32, static one => new CellValue(one.Unit.NameZh, one.Unit.NameEn)),
        new("角色", "Roles", 48, static one => HeldRole.Write(one.Held)),
        new("电话", "Phone", 18, static one => one.User.Phone),
        new("电子邮箱", "E-mail", 28, static one => one.User.Email),
        new("状态", "State", 10, static one => one.User.IsActive ? new("启用", "Active") : new("停用", "Disabled")),
        new("锁定至", "Locked until", 17, static one => one.User.LockedUntil),
        new("最近登录", "Last sign-in", 17, static one => one.User.LastSignInAt),
        new("添加时间", "Added", 17, static one => one.User.CreatedAt),
    ];

    /// <summary>What a row says.</summary>
    public static ImportLine<UserLine> Line(SheetRow row) => row.Line(new UserLine
    {
        SignInName = row.Text("signInName"),
        DisplayName = row.Text("displayName"),
        Unit = row.Text("unit"),
        Roles = row.Text("roles"),
        Phone = row.Text("phone"),
        Email = row.Text("email"),
    });
}
