using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Migrations.Sqlite;

namespace Browser.Setting;

/// <summary>Fills lists as the years fill them: straight into the tables, because nobody could wait for so many commands.</summary>
internal static class Amounts
{
    /// <summary>How many definitions.</summary>
    public const int Definitions = 2_000;

    /// <summary>How many instances.</summary>
    public const int Instances = 5_000;

    /// <summary>How many users.</summary>
    public const int Users = 300;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 30, 0, TimeSpan.Zero);

    private static readonly string[] Families = ["故障处理", "业务开通", "割接实施", "投诉处理", "资料核查", "Cutover approval"];

    private static readonly string[] Kinds = ["专线故障处理", "跨省数字电路开通", "金融客户割接协调与重保", "VIP customer complaint with on-site verification by the branch", "光缆中断应急处置", "月度资料核查"];

    private static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];

    private static readonly string[] Names = ["建国", "丽华", "志强", "秀英", "海燕", "Alexander", "雪", "子墨"];

    /// <summary>Adds them to the database of a server.</summary>
    public static async Task AddAsync(string file, CancellationToken cancellationToken)
    {
        await using var database = new SqliteDatabase($"Data Source={file}");
        await using var context = database.CreateContext();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var number = 0; number < Definitions; number++)
            AddDefinition(context, number);
        for (var number = 0; number < Instances; number++)
            context.Add(Instance(number));
        for (var number = 0; number < Users; number++)
            AddUser(context, number);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static string Number(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    private static string DefinitionId(int number) => $"many-{Number(number)}";

    private static void AddDefinition(DbContext context, int number)
    {
        var (id, name) = (DefinitionId(number), $"{Kinds[number % Kinds.Length]} {Number(number)}");
        var state = number % 7 == 0 ? VersionState.Draft : number % 11 == 0 ? VersionState.Retracted : VersionState.Published;
        var at = Start.AddMinutes(number * 37);
        context.Add(new DefinitionRow { DefinitionId = id, Name = name, Family = number % 13 == 0 ? null : Families[number % Families.Length], LatestVersion = 1, RowVersion = 1, CreatedAt = at });
        context.Add(new DefinitionVersionRow
        {
            Id = $"{id}-1",
            DefinitionId = id,
            Version = 1,
            Name = name,
            State = state,
            IsLatest = true,
            ContentHash = "",
            Document = Encoding.UTF8.GetBytes(Documents.Waiting(id, name, "begun")),
            Pins = "{}",
            Author = number % 3 == 0 ? Office.Owner : Office.OtherOwner,
            ChangeNote = state == VersionState.Draft ? null : "按省公司 3 月通知调整时限",
            CreatedAt = at,
            ModifiedAt = at.AddHours(5),
            PublishedAt = state == VersionState.Draft ? null : at.AddHours(6),
        });
    }

    private static InstanceRow Instance(int number)
    {
        var subStatus = (number % 20) switch
        {
            0 => WorkflowSubStatus.Faulted,
            1 or 2 or 3 => WorkflowSubStatus.Suspended,
            4 => WorkflowSubStatus.Cancelled,
            _ => WorkflowSubStatus.Finished,
        };
        var isAlive = subStatus == WorkflowSubStatus.Suspended;
        var at = Start.AddMinutes(number * 11);
        var definition = DefinitionId(number % 40);
        return new InstanceRow
        {
            Id = $"many-instance-{Number(number)}",
            DefinitionId = definition,
            VersionId = $"{definition}-1",
            Version = 1,
            CorrelationId = $"GZ-2026-{Number(number)}",
            Name = number % 4 == 0 ? null : $"工商银行 {Number(number)} 专线中断",
            Status = isAlive ? WorkflowStatus.Running : WorkflowStatus.Finished,
            SubStatus = subStatus,
            IsHeld = isAlive && number % 40 == 1,
            HeldReason = isAlive && number % 40 == 1 ? "chen.jie：等待客户确认" : null,
            IncidentCount = subStatus == WorkflowSubStatus.Faulted ? 1 + (number % 3) : 0,
            CreatedAt = at,
            UpdatedAt = at.AddMinutes(95),
            FinishedAt = isAlive ? null : at.AddMinutes(95),
            RowVersion = 1,
            State = [],
        };
    }

    private static void AddUser(DbContext context, int number)
    {
        var name = $"staff.{Number(number)}";
        context.Add(new UserRow
        {
            Id = $"many-user-{Number(number)}",
            SignInName = name,
            NormalizedName = name.ToUpperInvariant(),
            DisplayName = Surnames[number % Surnames.Length] + Names[number % Names.Length],
            UnitId = UnitTree.RootId,
            Email = $"{name}@example.com",
            Phone = $"139{(number * 7919 % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture)}",
            IsActive = number % 9 != 0,
            PasswordHash = "",
            MustChangePassword = number % 5 == 0,
            LastSignInAt = number % 3 == 0 ? null : Start.AddHours(number),
            CreatedAt = Start,
            RowVersion = 1,
        });
        AddHolding(context, number, number % 6 == 0 ? "process-owner" : "reader");
        if (number % 4 == 0)
            AddHolding(context, number, "operator");
    }

    private static void AddHolding(DbContext context, int number, string role) => context.Add(new RoleHoldingRow
    {
        Id = $"many-holding-{Number(number)}-{role}",
        UserId = $"many-user-{Number(number)}",
        RoleId = role,
        UnitId = UnitTree.RootId,
        ValidFrom = Start,
        GrantedBy = "admin",
        GrantedAt = Start,
        RowVersion = 1,
    });
}
