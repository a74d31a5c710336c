using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Migrations.Sqlite;

namespace Browser.Setting;

/// <summary>Fills the inbox of an engineer as a busy month fills it: straight into the tables.</summary>
internal static class TaskAmounts
{
    /// <summary>The role of those who work on the tasks.</summary>
    public const string Role = "specialist-engineer";

    /// <summary>Another role, of the one who is away.</summary>
    public const string OtherRole = "maintainer";

    /// <summary>How many tasks the engineer has, may claim, and has done.</summary>
    public const int Mine = 60, Claimable = 130, Done = 90;

    private static readonly string[] TitlesZh = ["核实电路资源并回复能否提供", "现场测试光功率并上传照片", "审核割接方案", "数据配置", "与客户确认恢复", "填写重大故障报告（初报）"];

    private static readonly string[] TitlesEn = ["Verify the circuit's resources and say whether it can be provided", "Measure the optical power on site and add photographs", "Review the cutover plan", "Configure data", "Confirm with the customer that service is restored", "Write the first report of the severe fault"];

    private static readonly string[] Customers = ["工商银行滨海分行", "滨海市公安局", "Harbour Logistics Ltd.", "滨海大学附属第一医院", "恒达证券"];

    private static readonly string[] Grades = ["AAA", "AA", "A", "标准"];

    private static readonly TaskPriority[] Priorities = [TaskPriority.Normal, TaskPriority.Normal, TaskPriority.High, TaskPriority.Normal, TaskPriority.Urgent, TaskPriority.Low, TaskPriority.Normal];

    /// <summary>Adds them.</summary>
    public static async Task AddAsync(string file, CancellationToken cancellationToken)
    {
        await using var database = new SqliteDatabase($"Data Source={file}");
        await using var context = database.CreateContext();
        var ids = await context.Users.ToDictionaryAsync(static user => user.SignInName, static user => user.Id, cancellationToken);
        var (engineer, away) = (ids[Office.Engineer], ids[Office.Away]);
        var now = TimeProvider.System.GetUtcNow();
        context.Add(new DeputyRow { Id = "stand-in", UserId = away, DeputyId = engineer, ValidFrom = now.AddDays(-1), ValidUntil = now.AddDays(30), CreatedBy = Office.Away, CreatedAt = now.AddDays(-1), RowVersion = 1 });
        for (var number = 0; number < Mine; number++)
            Add(context, Made("mine", number, now, HumanTaskState.Claimed, number % 7 == 3 ? away : engineer));
        for (var number = 0; number < Claimable; number++)
        {
            var task = Made("open", number, now, HumanTaskState.Open, null);
            Add(context, task);
            context.Add(new TaskCandidateRow { TaskId = task.Id, Pool = TaskPools.Of(Role, UnitTree.RootId), DueOrder = task.DueOrder, CreatedAt = task.CreatedAt });
        }

        for (var number = 0; number < Done; number++)
            Add(context, Made("done", number, now, HumanTaskState.Completed, engineer));
        AddReturn(context, now);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static void Add(DbContext context, HumanTaskRow task)
    {
        context.Add(task);
        context.Add(new TaskActRow { TaskId = task.Id, Number = 1, At = task.CreatedAt, Act = TaskActs.Created, ByName = "workflow" });
    }

    // The first task of the engineer was made because the step after it was returned.
    private static void AddReturn(DbContext context, DateTimeOffset now)
    {
        var task = Made("returned", 0, now, HumanTaskState.Returned, null, instanceId: "task-instance-mine-0", activityId: "check");
        Add(context, task);
        context.Add(new TaskActRow { TaskId = task.Id, Number = 2, At = now.AddDays(-40), Act = TaskActs.Returned, ByName = "高建", Reason = "照片不清楚", ToId = "ask" });
    }

    private static HumanTaskRow Made(string sort, int number, DateTimeOffset now, HumanTaskState state, string? assignee, string? instanceId = null, string activityId = "ask")
    {
        var text = number.ToString("000", CultureInfo.InvariantCulture);
        DateTimeOffset? due = number % 9 == 8 ? null : now.AddMinutes(-95 + (number * number * 4));
        var hasEnded = state is HumanTaskState.Completed or HumanTaskState.Returned;
        return new HumanTaskRow
        {
            Id = $"task-{sort}-{text}",
            InstanceId = instanceId ?? $"task-instance-{sort}-{number}",
            DefinitionId = $"many-{(number % 5).ToString("0000", CultureInfo.InvariantCulture)}",
            ActivityId = activityId,
            CaseId = number % 6 == 5 ? null : $"task-case-{text}",
            CaseNumber = number % 6 == 5 ? null : $"GZ-HQ-2026-00{text}",
            CaseTitle = number % 6 == 5 ? null : $"{Customers[number % Customers.Length]} 专线中断",
            CustomerName = number % 6 == 5 ? null : Customers[number % Customers.Length],
            Grade = number % 6 == 5 ? null : Grades[number % Grades.Length],
            TitleZh = TitlesZh[number % TitlesZh.Length],
            TitleEn = TitlesEn[number % TitlesEn.Length],
            RoleId = Role,
            UnitId = UnitTree.RootId,
            AssigneeId = assignee,
            State = state,
            Priority = Priorities[number % Priorities.Length],
            DueAt = due,
            DueOrder = due ?? HumanTaskRow.NoDue,
            Outcomes = """[{"name":"Done","textZh":"完成","textEn":"Done","needsReason":false}]""",
            Rules = "{}",
            CreatedAt = now.AddDays(-30).AddMinutes(number),
            ClaimedAt = assignee is null ? null : now.AddDays(-29).AddMinutes(number),
            EndedAt = hasEnded ? now.AddHours(-number - 1) : null,
            EndedById = hasEnded ? assignee : null,
            Outcome = hasEnded ? "Done" : null,
            UrgeCount = number % 8 == 2 ? 1 + (number % 3) : 0,
            UrgedAt = number % 8 == 2 ? now.AddMinutes(-20) : null,
            RowVersion = 2,
        };
    }
}
